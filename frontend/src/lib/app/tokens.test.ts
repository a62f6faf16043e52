import { expect, test } from "vitest";
import type { IssuedToken, LocalStack } from "./localStack";
import { createTokens } from "./tokens";

const HOUR = 3_600_000;

/** A stack that issues token 1, 2, 3, … for an hour, and the clock that it goes by. */
function stackAtWork(answer: (issued: number) => IssuedToken | undefined = issueFor(() => 0)) {
  let asked = 0;
  const stack: LocalStack = {
    isThere: () => Promise.resolve(true),
    token: () => Promise.resolve(answer(++asked)),
    seed: () => Promise.resolve(undefined),
  };
  return { stack, asked: () => asked };
}

function issueFor(now: () => number) {
  return (issued: number): IssuedToken => ({ token: `token ${issued}`, expiresAt: now() + HOUR });
}

test("a token is asked for once, and kept until shortly before it ends", async () => {
  let now = 0;
  const { stack } = stackAtWork(issueFor(() => now));
  const tokens = createTokens(
    () => undefined,
    stack,
    () => now,
  );
  expect(await tokens("anna", { renew: false })).toBe("token 1");
  now = HOUR - 61_000;
  expect(await tokens("anna", { renew: false })).toBe("token 1");
  now = HOUR - 60_000;
  expect(await tokens("anna", { renew: false })).toBe("token 2");
});

test("a refused token is replaced by a new one", async () => {
  const { stack } = stackAtWork();
  const tokens = createTokens(
    () => undefined,
    stack,
    () => 0,
  );
  await tokens("anna", { renew: false });
  expect(await tokens("anna", { renew: true })).toBe("token 2");
});

test("requests at the same time share one token, and two lifters do not", async () => {
  const { stack, asked } = stackAtWork();
  const tokens = createTokens(
    () => undefined,
    stack,
    () => 0,
  );
  const given = await Promise.all(["anna", "anna", "ben"].map((id) => tokens(id, { renew: false })));
  expect(given).toEqual(["token 1", "token 1", "token 2"]);
  expect(asked()).toBe(2);
});

test("a pasted token is used alone, and cannot be renewed", async () => {
  const { stack, asked } = stackAtWork();
  const tokens = createTokens(
    () => "pasted",
    stack,
    () => 0,
  );
  expect(await tokens("anna", { renew: false })).toBe("pasted");
  expect(await tokens("anna", { renew: true })).toBeUndefined();
  expect(asked()).toBe(0);
});

test("where nothing issues tokens there is none", async () => {
  const { stack } = stackAtWork(() => undefined);
  const tokens = createTokens(
    () => undefined,
    stack,
    () => 0,
  );
  expect(await tokens("anna", { renew: false })).toBeUndefined();
});
