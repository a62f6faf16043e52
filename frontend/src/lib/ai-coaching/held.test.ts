import { describe, expect, test } from "vitest";
import { answer, Bench, LEARNED, waiting } from "./bench";

const bench = new Bench();

describe("a held answer", () => {
  test("is not sent before it is let go", async () => {
    bench.api.reply(LEARNED);
    const held = bench.service().holdFeedback(answer());
    expect(bench.api.seen).toEqual([]);
    held.amend(answer("t1", { difficultyRating: 4 }));
    await held.send();
    expect(bench.api.seen.map((seen) => seen.body)).toEqual([answer("t1", { difficultyRating: 4 })]);
  });

  test("that is taken back was never given", () => {
    bench.service().holdFeedback(answer()).withdraw();
    expect(waiting(bench.service())).toBe(0);
  });

  test.each([
    ["a reload", () => undefined],
    ["the page's going", () => bench.happens("pagehide")],
  ])("is an answer after %s", async (_, happens) => {
    bench.api.reply(LEARNED);
    bench.service().holdFeedback(answer("t1", { formQuality: 8 }));
    happens();
    const after = bench.service({}, () => Promise.resolve("token"));
    await expect.poll(() => bench.api.seen.map((seen) => seen.body)).toContainEqual(answer("t1", { formQuality: 8 }));
    await expect.poll(() => waiting(after)).toBe(0);
  });

  test("stays what it was amended to, where the tab can keep nothing more", async () => {
    bench.api.reply(LEARNED);
    const held = bench.service().holdFeedback(answer());
    bench.tab.full = true;
    held.amend(answer("t1", { formQuality: 3 }));
    bench.happens("pagehide");
    bench.service({}, () => Promise.resolve("token"));
    await expect.poll(() => bench.api.seen.map((seen) => seen.body)).toEqual([answer("t1", { formQuality: 3 })]);
  });

  test("does not come back after a reload as it was before it was amended", () => {
    const held = bench.service().holdFeedback(answer());
    bench.tab.full = true;
    held.amend(answer("t1", { formQuality: 3 }));
    expect(waiting(bench.service())).toBe(0);
  });

  test("is still held by a page that went and came back as it was", async () => {
    bench.api.reply(LEARNED);
    const coach = bench.service();
    const held = coach.holdFeedback(answer());
    bench.happens("pagehide");
    bench.happens("visibilitychange");
    bench.happens("pageshow");
    // Whatever is sent is sent before this one.
    await coach.provideFeedback(answer("t2"));
    expect(bench.api.seen.map((seen) => seen.body)).toEqual([answer("t2")]);

    held.withdraw();
    bench.happens("pagehide");
    expect(waiting(bench.service())).toBe(0);
  });

  test("can be taken back after the page has let it go", async () => {
    bench.api.reply(LEARNED);
    const coach = bench.service();
    const held = coach.holdFeedback(answer());
    bench.happens("pagehide");
    held.withdraw();
    await coach.provideFeedback(answer("t2"));
    expect(bench.api.seen.map((seen) => seen.body)).toEqual([answer("t2")]);
  });
});
