import { Infer, v } from "convex/values";
import { Doc } from "./_generated/dataModel";

type Tweak = Doc<"aiWorkoutTweaks">;
type Response = NonNullable<Tweak["user_response"]>;
type Ratings = NonNullable<Response["feedback_ratings"]>;

const DAY = 86_400_000;
const LONGEST_BY_DAY = 31;
const RATINGS = ["difficulty", "effectiveness", "satisfaction", "perceived_exertion", "form_quality"] as const;

const tally = {
  issued: v.number(),
  answered: v.number(),
  // Of the answered: an answer may accept and modify at once; one that does neither skips.
  accepted: v.number(),
  modified: v.number(),
  skipped: v.number(),
};

/** How a user takes the coach's recommendations. Times are in epoch milliseconds, days and weeks (from Monday) in UTC. */
export const figures = v.object({
  ...tally,
  // 0–1; absent before the first answer.
  shares: v.optional(v.object({ accepted: v.number(), modified: v.number(), skipped: v.number() })),
  // 0–1; absent without recommendations.
  meanConfidence: v.optional(v.number()),
  // 1–10; a rating that was never given is absent.
  meanRatings: v.object({
    difficulty: v.optional(v.number()),
    effectiveness: v.optional(v.number()),
    satisfaction: v.optional(v.number()),
    perceived_exertion: v.optional(v.number()),
    form_quality: v.optional(v.number()),
  }),
  // The most frequent first.
  byType: v.array(v.object({ type: v.string(), ...tally })),
  // Days up to a month, else weeks; the oldest first, without those that have no recommendation.
  period: v.union(v.literal("day"), v.literal("week")),
  byPeriod: v.array(v.object({ from: v.number(), ...tally })),
});

export type Figures = Infer<typeof figures>;
type Tally = Pick<Figures, keyof typeof tally>;

/** Sums up the recommendations of that many days. */
export function figuresOf(tweaks: Tweak[], days: number): Figures {
  const period = days <= LONGEST_BY_DAY ? "day" : "week";
  const start = period === "day" ? startOfDay : startOfWeek;
  const total = tallyOf(tweaks);
  return {
    ...total,
    ...(total.answered > 0 && { shares: sharesOf(total) }),
    ...(tweaks.length > 0 && { meanConfidence: mean(tweaks.map((tweak) => tweak.recommendation.confidence)) }),
    meanRatings: meanRatingsOf(tweaks),
    byType: groups(tweaks, (tweak) => tweak.recommendation.type)
      .map(([type, group]) => ({ type, ...tallyOf(group) }))
      .sort((one, other) => other.issued - one.issued || (one.type < other.type ? -1 : 1)),
    period,
    byPeriod: groups(tweaks, (tweak) => start(tweak.createdAt))
      .map(([from, group]) => ({ from, ...tallyOf(group) }))
      .sort((one, other) => one.from - other.from),
  };
}

function tallyOf(tweaks: Tweak[]): Tally {
  const responses = tweaks.map((tweak) => tweak.user_response).filter((response) => response !== undefined);
  return {
    issued: tweaks.length,
    answered: responses.length,
    accepted: responses.filter((response) => response.accepted).length,
    modified: responses.filter((response) => response.modified).length,
    // As the profile counts it, also where the answer does not say so.
    skipped: responses.filter((response) => !response.accepted && !response.modified).length,
  };
}

function sharesOf({ answered, accepted, modified, skipped }: Tally) {
  return { accepted: accepted / answered, modified: modified / answered, skipped: skipped / answered };
}

function meanRatingsOf(tweaks: Tweak[]): Figures["meanRatings"] {
  const given = tweaks.map((tweak) => tweak.user_response?.feedback_ratings).filter((one) => one !== undefined);
  const means: Ratings = {};
  for (const name of RATINGS) {
    const values = given.map((ratings) => ratings[name]).filter((value) => value !== undefined);
    if (values.length > 0) {
      means[name] = mean(values);
    }
  }
  return means;
}

/** @param values at least one */
function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function groups<Key>(tweaks: Tweak[], keyOf: (tweak: Tweak) => Key): [Key, Tweak[]][] {
  const groups = new Map<Key, Tweak[]>();
  for (const tweak of tweaks) {
    const key = keyOf(tweak);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [tweak]);
    } else {
      group.push(tweak);
    }
  }
  return [...groups];
}

function startOfDay(time: number): number {
  return Math.floor(time / DAY) * DAY;
}

function startOfWeek(time: number): number {
  const day = Math.floor(time / DAY);
  // 1 January 1970 was a Thursday.
  const sinceMonday = (day + 3) % 7;
  return (day - sinceMonday) * DAY;
}
