import { describe, expect, test } from "vitest";
import { answer, Bench, CONTEXT, CUT_OFF, LEARNED, PLAN, RECOMMENDATION, refusalOf, waiting } from "./bench";
import type { Reply } from "./fakeApi";
import { createFeedback } from "./helpers";

const bench = new Bench();

describe("a recommendation", () => {
  test("is asked for with plan, context and event, and comes with its notice", async () => {
    bench.api.reply({ body: { success: true, recommendation: RECOMMENDATION, notice: "rules only" } });

    const recommendation = await bench.service().getRecommendation("ann", PLAN, CONTEXT, "complete_set");

    expect(recommendation).toEqual({ ...RECOMMENDATION, notice: "rules only" });
    expect(bench.api.seen[0]).toMatchObject({
      method: "POST",
      path: "/recommendation",
      body: { user_id: "ann", exercise_data: PLAN, context: CONTEXT, event_type: "complete_set" },
    });
  });

  test("is of the start of an exercise unless something else is said", async () => {
    bench.api.reply({ body: { success: true, recommendation: RECOMMENDATION } });
    await bench.service().getRecommendation("ann", PLAN, CONTEXT);
    expect(bench.api.seen[0]?.body).toMatchObject({ event_type: "exercise_start" });
  });

  test("can be given up by who asked", async () => {
    bench.api.reply("silence");
    const giveUp = new AbortController();
    const asked = bench.service().getRecommendation("ann", PLAN, CONTEXT, "exercise_start", giveUp.signal);
    setTimeout(() => giveUp.abort(), 20);
    await expect(asked).rejects.toMatchObject({ name: "AbortError" });
  });

  test("is not asked for where the coach is switched off", async () => {
    const error = await refusalOf(bench.service({ enabled: false }).getRecommendation("ann", PLAN, CONTEXT));
    expect(error.code).toBe("COACHING_DISABLED");
    expect(bench.api.seen).toEqual([]);
  });

  test.each([
    ["an unknown kind of change", { type: "double_weight" }],
    ["no value to lift by", { suggested_value: null }],
    ["no id to answer to", { id: undefined }],
  ])("with %s is not shown", async (_, fault) => {
    bench.api.reply({ body: { success: true, recommendation: { ...RECOMMENDATION, ...fault } } });
    const error = await refusalOf(bench.service().getRecommendation("ann", PLAN, CONTEXT));
    expect(error.code).toBe("UNREADABLE");
  });
});

describe("what the coach knows", () => {
  test("is exported from all pages", async () => {
    const page = (more: object): Reply => ({
      body: {
        success: true,
        user_id: "ann",
        exercises: [],
        tweaks: [],
        learning_events: [],
        sessions: [],
        months: [],
        ...more,
      },
    });
    bench.api.reply(
      page({ profile: { version: 2 }, tweaks: [{ tweak_id: "t1" }], next_cursor: "c/2" }),
      page({ tweaks: [{ tweak_id: "t2" }], months: [{ month: "2026-01" }] }),
    );

    const exported = await bench.service().exportUser("ann");

    expect(exported).toMatchObject({
      profile: { version: 2 },
      tweaks: [{ tweak_id: "t1" }, { tweak_id: "t2" }],
      months: [{ month: "2026-01" }],
    });
    expect(exported).not.toHaveProperty("next_cursor");
    expect(bench.api.seen.map((seen) => seen.path)).toEqual(["/user/ann/export", "/user/ann/export?cursor=c%2F2"]);
  });

  test("is deleted with what this device keeps of the user, and of nobody else", async () => {
    bench.api.reply(CUT_OFF);
    const coach = bench.service();
    coach.holdFeedback(answer("t1"));
    await coach.provideFeedback(answer("t2"));
    await coach.provideFeedback(createFeedback("bob", "t3", true));

    bench.api.reply((seen) => (seen.method === "DELETE" ? { body: { success: true } } : CUT_OFF));
    await coach.deleteUser("ann");

    expect(waiting(bench.service())).toBe(0);
    expect(bench.device.length).toBe(1);
    expect(bench.tab.length).toBe(0);
  });

  test("is not exported for ever", async () => {
    const list = { exercises: [], tweaks: [], learning_events: [], sessions: [], months: [] };
    bench.api.reply({ body: { success: true, user_id: "ann", ...list, next_cursor: "c" } });
    expect(await refusalOf(bench.service().exportUser("ann"))).toMatchObject({ code: "UNREADABLE" });
    expect(bench.api.seen).toHaveLength(2);
  });

  test("is not said to be deleted unless the coach says so", async () => {
    bench.api.reply(CUT_OFF);
    const coach = bench.service();
    await coach.provideFeedback(answer());
    bench.api.reply({ body: { status: "welcome to this network" } });
    expect(await refusalOf(coach.deleteUser("ann"))).toMatchObject({ code: "UNREADABLE" });
    expect(waiting(coach)).toBe(1);
  });

  test("is not added to, once it is deleted, by what still waited", async () => {
    bench.api.reply(CUT_OFF);
    const coach = bench.service();
    await coach.provideFeedback(answer());
    bench.api.seen.length = 0;

    bench.api.reply((seen) => (seen.method === "DELETE" ? { body: { success: true } } : LEARNED));
    await coach.deleteUser("ann");
    const last = createFeedback("bob", "t2", true);
    await coach.provideFeedback(last);

    expect(bench.api.seen.map((seen) => seen.body)).toEqual([undefined, last]);
  });

  test("is told to nobody by an event of the page", async () => {
    bench.api.reply(LEARNED);
    await bench.service().provideFeedback(answer("t1", { notes: "my knee" }));
    expect(bench.told.join()).not.toMatch(/ann|knee|t1/);
  });
});
