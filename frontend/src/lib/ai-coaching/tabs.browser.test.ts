import { expect, test } from "vitest";
import { aloneAmongTabs } from "./tabs";

const never = (): AbortSignal => new AbortController().signal;

test("a browser lets one at a time do the work", async () => {
  const done: string[] = [];
  let finish = (): void => undefined;
  const first = aloneAmongTabs("tabs.test", navigator.locks, never, async () => {
    done.push("first begins");
    await new Promise<void>((resolve) => (finish = resolve));
    done.push("first ends");
  });
  await expect.poll(() => done).toEqual(["first begins"]);
  const second = aloneAmongTabs("tabs.test", navigator.locks, never, async () => void done.push("second"));
  await expect.poll(async () => (await navigator.locks.query()).pending?.length).toBe(1);

  finish();
  await Promise.all([first, second]);
  expect(done).toEqual(["first begins", "first ends", "second"]);
});

test("who waits for a tab that sleeps does the work at last all the same", async () => {
  let finish = (): void => undefined;
  const asleep = navigator.locks.request("tabs.test", () => new Promise<void>((resolve) => (finish = resolve)));
  const patience = new AbortController();
  let done = 0;
  const waiting = aloneAmongTabs(
    "tabs.test",
    navigator.locks,
    () => patience.signal,
    async () => void done++,
  );
  await expect.poll(async () => (await navigator.locks.query()).pending?.length).toBe(1);
  expect(done).toBe(0);

  patience.abort();
  await waiting;
  expect(done).toBe(1);
  finish();
  await asleep;
});

test("what the work is refused with is told, and the work is done once", async () => {
  let done = 0;
  const failing = aloneAmongTabs("tabs.test", navigator.locks, never, () => {
    done++;
    return Promise.reject(new Error("no"));
  });
  await expect(failing).rejects.toThrow("no");
  expect(done).toBe(1);
});
