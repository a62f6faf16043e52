import { describe, expect, test } from "vitest";
import { Bench, CONTEXT, CUT_OFF, PLAN, RECOMMENDATION, refusalOf } from "./bench";
import { CoachingError } from "./errors";
import { errorText } from "./errorText";
import type { Reply } from "./fakeApi";
import type { TokenProvider } from "./transport";

const bench = new Bench();

describe("tokens", () => {
  /** Gives these, one after the other, and remembers when it was asked for another one. */
  function tokens(...given: string[]) {
    const renewed: boolean[] = [];
    const provider: TokenProvider = (_userId, { renew }) => {
      renewed.push(renew);
      return Promise.resolve(given[renewed.length - 1]);
    };
    return { provider, renewed };
  }

  test("an expired one is renewed once and the request repeated", async () => {
    bench.api.reply(
      { status: 401, body: { message: "Unauthorized" } },
      { body: { success: true, profile: { version: 3 } } },
    );
    const { provider, renewed } = tokens("old", "new");

    expect(await bench.service({}, provider).getUserProfile("ann")).toEqual({ version: 3 });

    expect(bench.api.seen.map((seen) => seen.token)).toEqual(["old", "new"]);
    expect(renewed).toEqual([false, true]);
  });

  test("a second refusal is told", async () => {
    bench.api.reply({ status: 401, headers: { "apigw-requestid": "r-1" }, body: { message: "Unauthorized" } });
    const error = await refusalOf(bench.service({}, tokens("a", "b").provider).getUserProfile("ann"));
    expect(error).toMatchObject({ code: "UNAUTHORIZED", status: 401, requestId: "r-1" });
    expect(bench.api.seen).toHaveLength(2);
  });

  test("without a provider there is no second try", async () => {
    bench.api.reply({ status: 401, body: { message: "Unauthorized" } });
    await refusalOf(bench.service().getUserProfile("ann"));
    expect(bench.api.seen).toHaveLength(1);
  });
});

describe("a refusal", () => {
  test("has the coach's code, sentence, fields and request", async () => {
    bench.api.reply({
      status: 422,
      headers: { "x-request-id": "r-2" },
      body: {
        success: false,
        error: "The request is not valid.",
        code: "VALIDATION_FAILED",
        details: [{ field: "exercise_data.planned_reps", problem: "must be from 1 to 100" }],
      },
    });

    const error = await refusalOf(bench.service().getRecommendation("ann", PLAN, CONTEXT));

    expect(error).toMatchObject({
      code: "VALIDATION_FAILED",
      message: "The request is not valid.",
      status: 422,
      requestId: "r-2",
      details: [{ field: "exercise_data.planned_reps", problem: "must be from 1 to 100" }],
    });
    expect(bench.api.seen).toHaveLength(1);
  });

  test.each([
    [413, "PAYLOAD_TOO_LARGE"],
    [429, "RATE_LIMITED"],
    [500, "INTERNAL"],
    [503, "STORE_UNAVAILABLE"],
  ])("of the gateway, %i, is %s", async (status, code) => {
    bench.api.reply({ status, body: { message: "words of the gateway" } });
    const error = await refusalOf(bench.service().getUserInsights("ann"));
    expect(error).toMatchObject({ code, status });
  });

  test("that is no JSON is still told by its status", async () => {
    bench.api.reply({ status: 502, headers: { "content-type": "text/html" }, body: "<h1>Bad Gateway</h1>" });
    expect(await refusalOf(bench.service().getUserInsights("ann"))).toMatchObject({ code: "INTERNAL", status: 502 });
  });

  test("an answer that is no JSON is unreadable", async () => {
    bench.api.reply({ body: "<h1>Hotel wifi</h1>" });
    expect(await refusalOf(bench.service().getUserInsights("ann"))).toMatchObject({ code: "UNREADABLE" });
  });

  test("a connection that breaks is being offline", async () => {
    bench.api.reply(CUT_OFF);
    expect(await refusalOf(bench.service().getUserInsights("ann"))).toMatchObject({ code: "OFFLINE", status: 0 });
  });

  test("no answer in time is a time-out, and nothing is asked twice", async () => {
    bench.api.reply(() => {
      bench.timeIsUp();
      return "silence";
    });
    expect(await refusalOf(bench.service().getRecommendation("ann", PLAN, CONTEXT))).toMatchObject({ code: "TIMEOUT" });
    expect(bench.api.seen).toHaveLength(1);
  });

  test("a token that never comes is a time-out too", async () => {
    bench.longest = 30;
    const never: TokenProvider = () => new Promise(() => undefined);
    expect(await refusalOf(bench.service({}, never).getUserProfile("ann"))).toMatchObject({ code: "TIMEOUT" });
    expect(bench.api.seen).toEqual([]);
  });

  test.each<[string, unknown]>([
    ["nothing", null],
    ["something else", { ok: true }],
    ["a success without what was asked for", { success: true }],
  ])("JSON that says %s is not taken for the coach's", async (_, body) => {
    bench.api.reply({ body });
    const coach = bench.service();
    for (const ask of [
      () => coach.getRecommendation("ann", PLAN, CONTEXT),
      () => coach.getUserInsights("ann"),
      () => coach.getUserProfile("ann"),
    ]) {
      expect(await refusalOf(ask())).toMatchObject({ code: "UNREADABLE", status: 200 });
    }
  });

  test("a code that only a later coach gives is told by its status, with a sentence", async () => {
    bench.api.reply({ status: 429, body: { success: false, error: "Slow down.", code: "TOO_KEEN" } });
    const error = await refusalOf(bench.service().getUserInsights("ann"));
    expect(error).toMatchObject({ code: "RATE_LIMITED", message: "Slow down." });
    expect(errorText(error)).toContain("Too many requests");
  });

  test("a recommendation may take as long as a function that has to load its model, other answers may not", async () => {
    bench.api.reply({ body: { success: true, recommendation: RECOMMENDATION, profile: {} } });
    await bench.service().getRecommendation("ann", PLAN, CONTEXT);
    await bench.service().getUserProfile("ann");
    expect(bench.patience).toEqual([30_000, 8_000]);
  });

  test("every one has a sentence for people, and so has what nobody expects", () => {
    expect(errorText(new CoachingError("ENGINE_DISABLED", "off"))).toContain("switched off");
    expect(errorText(new TypeError("x is undefined"))).toBe("Something went wrong here. Try again.");
  });
});

describe("a second try", () => {
  const busy = (status: number, headers: Record<string, string> = {}): Reply => ({ status, headers, body: {} });
  const profile: Reply = { body: { success: true, profile: { version: 3 } } };

  test.each([429, 503])("follows a %i after the pause that the coach asks for", async (status) => {
    bench.api.reply(busy(status, { "retry-after": "2" }), profile);
    await bench.service().getUserProfile("ann");
    expect(bench.pauses).toEqual([2_000]);
  });

  test("waits for a date, but never long", async () => {
    bench.api.reply(busy(503, { "retry-after": new Date(Date.now() + 3_600_000).toUTCString() }), profile);
    await bench.service().getUserProfile("ann");
    expect(bench.pauses).toEqual([5_000]);
  });

  test("waits a moment where the coach asks for nothing", async () => {
    bench.api.reply(busy(503), profile);
    await bench.service().getUserProfile("ann");
    expect(bench.pauses).toEqual([750]);
  });

  test("is the last", async () => {
    bench.api.reply(busy(503));
    await refusalOf(bench.service().getUserProfile("ann"));
    expect(bench.api.seen).toHaveLength(2);
  });

  test.each([500, 502, 504])("does not follow a %i", async (status) => {
    bench.api.reply(busy(status));
    await refusalOf(bench.service().getUserProfile("ann"));
    expect(bench.api.seen).toHaveLength(1);
  });

  test("renews a token that ended during the pause", async () => {
    bench.api.reply(busy(503), { status: 401, body: { message: "Unauthorized" } }, profile);
    const coach = bench.service({}, (_userId, { renew }) => Promise.resolve(renew ? "new" : "old"));
    expect(await coach.getUserProfile("ann")).toEqual({ version: 3 });
    expect(bench.api.seen.map((seen) => seen.token)).toEqual(["old", "old", "new"]);
  });

  test("is not waited for by whoever has given up", async () => {
    bench.api.reply(busy(503));
    const giveUp = new AbortController();
    const coach = bench.service({
      nature: {
        pause: () => {
          giveUp.abort();
          return new Promise(() => undefined);
        },
        timeOut: (milliseconds) => AbortSignal.timeout(milliseconds),
        random: () => 0,
      },
    });
    await expect(coach.getUserProfile("ann", giveUp.signal)).rejects.toMatchObject({ name: "AbortError" });
    expect(bench.api.seen).toHaveLength(1);
  });
});
