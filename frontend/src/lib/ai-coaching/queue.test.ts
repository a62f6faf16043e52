import { describe, expect, test } from "vitest";
import { answer, Bench, CUT_OFF, LEARNED, now, refusalOf, waiting } from "./bench";
import type { Feedback } from "./contract";
import type { Reply } from "./fakeApi";
import { createFeedback } from "./helpers";
import type { TabLocks } from "./tabs";

const bench = new Bench();

describe("an answer to a recommendation", () => {
  test("tells what was learned, and what the coach proposes to rule out", async () => {
    bench.api.reply({ body: { success: true, learned: [], blacklist_proposal: "Burpee" } });
    expect(await bench.service().provideFeedback(answer())).toEqual({
      state: "learned",
      learned: [],
      blacklistProposal: "Burpee",
    });
  });

  test("that the coach refuses for good is told and forgotten", async () => {
    bench.api.reply({ status: 409, body: { success: false, error: "answered", code: "FEEDBACK_CONFLICT" } });
    const coach = bench.service();
    expect(await refusalOf(coach.provideFeedback(answer()))).toMatchObject({ code: "FEEDBACK_CONFLICT" });
    expect(waiting(coach)).toBe(0);
  });

  test.each<[string, Reply]>([
    ["cannot reach the coach", CUT_OFF],
    ["is not let in", { status: 401, body: { message: "Unauthorized" } }],
    ["finds the coach busy", { status: 429, body: {} }],
    ["meets a failure", { status: 500, body: {} }],
  ])("that %s is kept, over a reload, and sent later", async (_, trouble) => {
    bench.api.reply(trouble);
    const before = bench.service();
    expect(await before.provideFeedback(answer())).toEqual({ state: "queued" });
    expect(waiting(before)).toBe(1);

    bench.api.reply(LEARNED);
    bench.api.seen.length = 0;
    const after = bench.service();
    bench.happens("online");
    await expect.poll(() => waiting(after)).toBe(0);
    expect(bench.api.seen.map((seen) => seen.body)).toContainEqual(answer());
  });

  test("waits behind those that were given before it", async () => {
    bench.api.reply(CUT_OFF);
    const coach = bench.service();
    await coach.provideFeedback(answer("t1"));
    await coach.provideFeedback(answer("t2"));
    bench.api.seen.length = 0;

    bench.api.reply(LEARNED);
    expect(await coach.provideFeedback(answer("t3"))).toMatchObject({ state: "learned" });

    expect(bench.api.seen.map((seen) => (seen.body as Feedback).tweak_id)).toEqual(["t1", "t2", "t3"]);
    expect(waiting(coach)).toBe(0);
  });

  test("is sent as soon as something else has reached the coach", async () => {
    bench.api.reply(CUT_OFF);
    const coach = bench.service();
    await coach.provideFeedback(answer());

    bench.api.reply((seen) => (seen.path === "/feedback" ? LEARNED : { body: { success: true, profile: {} } }));
    await coach.getUserProfile("ann");

    await expect.poll(() => waiting(coach)).toBe(0);
  });

  test("that was dropped unseen is told without anything personal", async () => {
    bench.api.reply(CUT_OFF);
    const coach = bench.service();
    await coach.provideFeedback(answer("t1", { notes: "my knee" }));

    bench.api.reply({ status: 404, body: { success: false, error: "unknown", code: "TWEAK_NOT_FOUND" } });
    bench.happens("online");
    await expect.poll(() => bench.told).toContain('answer_dropped {"code":"TWEAK_NOT_FOUND"}');
    expect(waiting(coach)).toBe(0);
    expect(now(coach.droppedFeedback("ann"))).toMatchObject([
      { feedback: { tweak_id: "t1" }, reason: { code: "TWEAK_NOT_FOUND" } },
    ]);
    expect(now(coach.droppedFeedback("bob"))).toEqual([]);
  });

  test("of two tabs is sent by one at a time", async () => {
    bench.api.reply(CUT_OFF);
    const locks = sharedLocks();
    const first = bench.service({ locks });
    await first.provideFeedback(answer());
    const second = bench.service({ locks });
    bench.api.seen.length = 0;

    bench.api.reply(LEARNED);
    bench.happens("online");
    await expect.poll(() => waiting(first) + waiting(second)).toBe(0);

    expect(bench.api.seen).toHaveLength(1);
  });

  test("that another tab has sent meanwhile is not said to wait", async () => {
    bench.api.reply(LEARNED);
    const locks: TabLocks = {
      request: async (_name, _options, holding) => {
        bench.device.removeItem("gitfit.coaching.answer.t1");
        await holding();
      },
    };
    expect(await bench.service({ locks }).provideFeedback(answer())).toMatchObject({ state: "learned" });
  });

  test("is sent where locks are forbidden, or held by a tab that sleeps", async () => {
    bench.api.reply(LEARNED);
    const forbidden: TabLocks = { request: () => Promise.reject(new DOMException("no", "SecurityError")) };
    const asleep: TabLocks = {
      request: (_name, { signal }) =>
        new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    };
    bench.longest = 1_000;
    for (const locks of [forbidden, asleep]) {
      expect(await bench.service({ locks }).provideFeedback(answer())).toMatchObject({ state: "learned" });
    }
  });

  test("tells what was learned, though it was sent with those that waited", async () => {
    bench.api.reply(LEARNED);
    const coach = bench.service();
    bench.happens("online");
    expect(await coach.provideFeedback(answer())).toMatchObject({ learned: [{ preference: "acceptance_rate" }] });
    expect(bench.api.seen).toHaveLength(1);
  });

  test("does not wait for another user's that is not let in", async () => {
    bench.api.reply(({ body }) =>
      (body as Feedback).user_id === "bob" ? { status: 401, body: { message: "Unauthorized" } } : LEARNED,
    );
    const coach = bench.service();
    await coach.provideFeedback(createFeedback("bob", "t1", true));
    expect(await coach.provideFeedback(answer("t2"))).toMatchObject({ state: "learned" });
    expect(now(coach.pendingFeedback("bob"))).toBe(1);
  });

  test("is kept where the address is not the coach's", async () => {
    bench.api.reply({ status: 404, headers: { "content-type": "text/html" }, body: "<h1>Not found</h1>" });
    const coach = bench.service();
    expect(await coach.provideFeedback(answer())).toEqual({ state: "queued" });
    expect(waiting(coach)).toBe(1);
  });

  test("counts as waiting only once it could not be sent", async () => {
    const counts: number[] = [];
    const coach = bench.service();
    coach.pendingFeedback("ann").subscribe((count) => counts.push(count));

    bench.api.reply(LEARNED);
    await coach.provideFeedback(answer("t1"));
    expect(Math.max(...counts)).toBe(0);

    bench.api.reply(CUT_OFF);
    await coach.provideFeedback(answer("t2"));
    expect(counts.at(-1)).toBe(1);
  });

  test("is remembered where nothing can be kept", async () => {
    bench.device.full = true;
    bench.api.reply(CUT_OFF);
    const coach = bench.service();
    await coach.provideFeedback(answer());
    expect(waiting(coach)).toBe(1);
  });

  test("is not disturbed by what others have written to the same place", async () => {
    bench.device.setItem("gitfit.coaching.answer.x", "{broken");
    bench.device.setItem("gitfit.coaching.answer.y", '{"since":"yesterday"}');
    bench.api.reply(LEARNED);
    expect(await bench.service().provideFeedback(answer())).toMatchObject({ state: "learned" });
  });
});

/** Locks as a browser's tabs share them. */
function sharedLocks(): TabLocks {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    request: (_name, _options, holding) => {
      const held = turn.then(holding);
      turn = held;
      return held;
    },
  };
}
