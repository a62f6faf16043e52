import { expect, test } from "vitest";
import { readAddress } from "./address";

test("an address loses the slash at its end, and none is the usual one", () => {
  expect(readAddress(" https://coach.example.com/api// ").address).toBe("https://coach.example.com/api");
  expect(readAddress("  ").address).toBe("");
});

test("plain http is for one's own machine", () => {
  expect(readAddress("http://127.0.0.1:3000").address).toBe("http://127.0.0.1:3000");
  expect(readAddress("http://localhost:3000").address).toBe("http://localhost:3000");
  expect(readAddress("http://coach.example.com").problem).toContain("https");
});

test.each(["coach", "javascript:alert(1)", "ftp://coach.example.com"])("%s is no address of a coach", (text) => {
  expect(readAddress(text).problem).toBeDefined();
});

test.each(["https://coach.example.com?x=1", "https://coach.example.com#x", "https://anna:secret@coach.example.com"])(
  "%s has more than an address",
  (text) => {
    expect(readAddress(text).address).toBeUndefined();
  },
);
