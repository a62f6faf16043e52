import { describe, expect, test } from "vitest";
import { firstOf, unlessAborted } from "./abort";

describe("the first of several signals", () => {
  test("aborts with the reason of whichever does", () => {
    const [one, other] = [new AbortController(), new AbortController()];
    const first = firstOf([one.signal, other.signal]);
    expect(first.aborted).toBe(false);
    other.abort("enough");
    one.abort("too late");
    expect(first.reason).toBe("enough");
  });

  test("has aborted if one of them had", () => {
    expect(firstOf([new AbortController().signal, AbortSignal.abort("before")]).reason).toBe("before");
  });
});

describe("a promise with a signal", () => {
  test("is itself while nobody aborts", async () => {
    expect(await unlessAborted(Promise.resolve(7), new AbortController().signal)).toBe(7);
  });

  test("is given up with the signal's reason", async () => {
    const giveUp = new AbortController();
    const given = unlessAborted(new Promise(() => undefined), giveUp.signal);
    giveUp.abort("enough");
    await expect(given).rejects.toBe("enough");
  });
});
