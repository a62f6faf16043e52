import { expect, test } from "vitest";
import { factsOf } from "./token";

function tokenOf(claims: unknown): string {
  return `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.signature`;
}

test("a token says whose it is and until when it holds", () => {
  expect(factsOf(tokenOf({ sub: "änna", exp: 1_800_000_000 }))).toEqual({
    subject: "änna",
    expiresAt: 1_800_000_000_000,
  });
});

test("a token may say nothing", () => {
  expect(factsOf(tokenOf({ sub: 7, exp: "soon" }))).toEqual({});
});

test.each(["", "word", "two.parts", "a.b.c.d", "e30.%%%.x", `e30.${btoa("[1]")}.x`])("'%s' is no token", (text) => {
  expect(factsOf(text)).toBeUndefined();
});
