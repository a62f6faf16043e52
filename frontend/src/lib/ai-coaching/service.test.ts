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

describe("an event of the workout", () => {
  test("is told with what the app knows, and answered with a change to the program", async () => {
    const tweak = { action: "reduce_reps", reason: "Do 8 instead of 10.", modifications: { reps: -2 } };
    bench.api.reply({ body: { success: true, tweak, user_id: "ann", event: "struggle_set" } });
    const program = { current_program: { exercise_name: "Bench Press", planned_sets: 3 } };

    const said = await bench.service().handleEvent("ann", "struggle_set", program, { user_energy: 5 });

    expect(said.tweak).toEqual(tweak);
    expect(bench.api.seen[0]).toMatchObject({
      method: "POST",
      path: "/event",
      body: { user_id: "ann", event: "struggle_set", user_data: program, context: { user_energy: 5 } },
    });
  });

  test("needs no more than its name", async () => {
    bench.api.reply({ body: { success: true, tweak: { action: "maintain_program" } } });
    await bench.service().handleEvent("ann", "water_break");
    expect(bench.api.seen[0]?.body).toEqual({ user_id: "ann", event: "water_break", user_data: {}, context: {} });
  });
});

describe("a finished workout", () => {
  test("is stored as it was", async () => {
    bench.api.reply({ body: { success: true, session_id: "s1", user_id: "ann", stored: "created" } });
    const session = {
      user_id: "ann",
      session_id: "s1",
      session_data: {
        workout_type: "strength",
        duration: 52,
        total_exercises: 0,
        completed_exercises: 0,
        ai_recommendations_count: 0,
        ai_recommendations_accepted: 0,
        overall_difficulty: 7,
        overall_satisfaction: 8,
      },
      exercises: [],
    };

    expect(await bench.service().storeSession(session)).toMatchObject({ session_id: "s1", stored: "created" });
    expect(bench.api.seen[0]).toMatchObject({ method: "POST", path: "/session", body: session });
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
