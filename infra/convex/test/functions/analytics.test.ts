import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api } from "../../convex/_generated/api";
import { Change, tweakOf } from "./changes";
import { aDeployment, as, Deployment, mirror } from "./deployment";

const DAY = 86_400_000;
// A Wednesday.
const NOW = Date.parse("2026-04-15T12:00:00Z");

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
});

type Tweak = Parameters<typeof tweakOf>[2];

let count = 0;

function tweak(rest: Tweak = {}, userId = "ann"): Change {
  const tweakId = `t${(count += 1)}`;
  const document = tweakOf(userId, tweakId, { at: NOW, ...rest });
  return { table: "aiWorkoutTweaks", key: `${userId}/${tweakId}`, version: 1, document };
}

/** Puts so many recommendations there at once. */
async function insert(convex: Deployment, size: number, at: number) {
  await convex.run(async (ctx) => {
    for (let index = 0; index < size; index++) {
      await ctx.db.insert("aiWorkoutTweaks", tweakOf("ann", `inserted-${index}`, { at }));
    }
  });
}

const accepted = { accepted: true, modified: false, skipped: false };
const adapted = { accepted: true, modified: true, skipped: false };
const modified = { accepted: false, modified: true, skipped: false };
const skipped = { accepted: false, modified: false, skipped: true };
const rejected = { accepted: false, modified: false, skipped: false };

function analytics(convex: Deployment, days = 7, userId = "ann") {
  return as(convex, userId).query(api.analytics.byUser, { userId, days });
}

async function analyticsOf(tweaks: Change[], days?: number) {
  const convex = aDeployment();
  await mirror(convex, ...tweaks);
  return await analytics(convex, days);
}

test("of nothing there are no shares and no means", async () => {
  expect(await analyticsOf([])).toEqual({
    from: NOW - 7 * DAY,
    to: NOW,
    truncated: false,
    issued: 0,
    answered: 0,
    accepted: 0,
    modified: 0,
    skipped: 0,
    meanRatings: {},
    byType: [],
    period: "day",
    byPeriod: [],
  });
});

test("counts what was issued, answered, accepted, modified and skipped", async () => {
  const responses = [accepted, adapted, modified, skipped, rejected];

  const result = await analyticsOf([...responses.map((response) => tweak({ response })), tweak()]);

  expect(result).toMatchObject({ issued: 6, answered: 5, accepted: 2, modified: 2, skipped: 2 });
  expect(result.shares).toEqual({ accepted: 0.4, modified: 0.4, skipped: 0.4 });
});

test("averages the confidence of all recommendations", async () => {
  const result = await analyticsOf([tweak({ confidence: 0.5 }), tweak({ confidence: 0.75, response: accepted })]);

  expect(result.meanConfidence).toBe(0.625);
});

test("averages each rating over the answers that give it", async () => {
  const rated = (ratings: Record<string, number>) => tweak({ response: { ...accepted, feedback_ratings: ratings } });

  const result = await analyticsOf([
    rated({ difficulty: 4, effectiveness: 8 }),
    rated({ difficulty: 7, form_quality: 9 }),
    tweak({ response: accepted }),
    tweak(),
  ]);

  expect(result.meanRatings).toEqual({ difficulty: 5.5, effectiveness: 8, form_quality: 9 });
});

test("counts by type, the most frequent first", async () => {
  const result = await analyticsOf([
    tweak({ type: "modify_rest" }),
    tweak({ type: "increase_weight", response: accepted }),
    tweak({ type: "add_warmup", response: skipped }),
    tweak({ type: "increase_weight" }),
  ]);

  const counts = result.byType.map(({ type, issued, accepted, skipped }) => [type, issued, accepted, skipped]);
  expect(counts).toEqual([
    ["increase_weight", 2, 1, 0],
    ["add_warmup", 1, 0, 1],
    ["modify_rest", 1, 0, 0],
  ]);
});

test("counts by day in UTC, up to 31 days", async () => {
  const result = await analyticsOf(
    [
      tweak({ at: Date.parse("2026-04-15T00:00:00Z"), response: accepted }),
      tweak({ at: Date.parse("2026-04-14T23:59:59.999Z") }),
      tweak({ at: Date.parse("2026-04-14T00:00:00Z") }),
    ],
    31,
  );

  expect(result.period).toBe("day");
  expect(result.byPeriod.map(({ from, issued, accepted }) => [new Date(from).toISOString(), issued, accepted])).toEqual([
    ["2026-04-14T00:00:00.000Z", 2, 0],
    ["2026-04-15T00:00:00.000Z", 1, 1],
  ]);
});

test("counts by week from Monday, of more than 31 days", async () => {
  const result = await analyticsOf(
    [
      tweak({ at: Date.parse("2026-04-13T00:00:00Z") }),
      tweak({ at: Date.parse("2026-04-12T23:59:59.999Z") }),
      tweak({ at: Date.parse("2026-04-06T00:00:00Z") }),
    ],
    32,
  );

  expect(result.period).toBe("week");
  expect(result.byPeriod.map(({ from, issued }) => [new Date(from).toISOString(), issued])).toEqual([
    ["2026-04-06T00:00:00.000Z", 2],
    ["2026-04-13T00:00:00.000Z", 1],
  ]);
});

test("the days end now and begin at the same time of the day", async () => {
  const result = await analyticsOf([tweak({ at: NOW - DAY }), tweak({ at: NOW - DAY - 1 })], 1);

  expect(result).toMatchObject({ from: NOW - DAY, to: NOW, issued: 1 });
});

test("does not read what was mirrored before the days began", async () => {
  const convex = aDeployment();
  vi.setSystemTime(NOW - 9 * DAY);
  await insert(convex, 4_401, NOW - 9 * DAY);
  vi.setSystemTime(NOW);
  await mirror(convex, tweak());

  expect(await analytics(convex, 7)).toMatchObject({ issued: 1, truncated: false });
  expect(await analytics(convex, 10)).toMatchObject({ issued: 4_400, truncated: true });
});

test("counts what seems to have been mirrored just before it was issued", async () => {
  const convex = aDeployment();
  vi.setSystemTime(NOW - DAY - 30_000);
  await mirror(convex, tweak({ at: NOW - DAY }));
  vi.setSystemTime(NOW);

  expect(await analytics(convex, 1)).toMatchObject({ issued: 1 });
});

test("counts what was issued in the days and mirrored late, and not what was issued before and mirrored late", async () => {
  const result = await analyticsOf([tweak({ at: NOW - 6 * DAY }), tweak({ at: NOW - 8 * DAY })], 7);

  expect(result.issued).toBe(1);
});

test("counts nobody else's", async () => {
  const convex = aDeployment();
  await mirror(convex, tweak({}, "ann"), tweak({}, "bob"), tweak({}, "bob"));

  expect(await analytics(convex, 7, "ann")).toMatchObject({ issued: 1 });
});

test("says so if there are more than it reads, and leaves out those mirrored first", async () => {
  const convex = aDeployment();
  await mirror(convex, tweak({ response: accepted }));
  await insert(convex, 4_399, NOW);
  expect(await analytics(convex)).toMatchObject({ issued: 4_400, answered: 1, truncated: false });

  await mirror(convex, tweak());

  expect(await analytics(convex)).toMatchObject({ issued: 4_400, answered: 0, truncated: true });
});

describe("days", () => {
  test.each([1, 365])("%d can be asked for", async (days) => {
    await expect(analytics(aDeployment(), days)).resolves.toMatchObject({ issued: 0 });
  });

  test.each([0, 366, 1.5, -1, Number.NaN])("%d are refused", async (days) => {
    await expect(analytics(aDeployment(), days)).rejects.toMatchObject({
      data: { code: "BAD_DAYS", minimum: 1, maximum: 365 },
    });
  });
});
