import { expect, test } from "vitest";
import { freshLifterId, isLifterId, randomId } from "./ids";

test("every new lifter has an id of its own, which the coach takes", () => {
  expect(freshLifterId()).not.toBe(freshLifterId());
  expect(isLifterId(freshLifterId())).toBe(true);
  expect(randomId()).toMatch(/^[0-9a-f]{16}$/);
});

test.each(["", "two words", "a/b", "ä", "x".repeat(129), 7, undefined])("%s is no id of a lifter", (text) => {
  expect(isLifterId(text)).toBe(false);
});
