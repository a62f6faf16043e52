import { ConvexError, v } from "convex/values";
import { query } from "./_generated/server";
import { figures, figuresOf } from "./figures";
import { requireUser } from "./identity";

const DAY = 86_400_000;
const MOST_DAYS = 365;

// Twelve a day for a year. With some 2 KB each they stay well below what one query may read.
const MOST_TWEAKS = 4_400;

// How far the clocks of who writes a recommendation and of who mirrors it may differ.
const CLOCK_SKEW = 60_000;

/**
 * How the user who asks has taken the recommendations of the last days. Who subscribes hears of new recommendations
 * and answers, not of time that passes.
 *
 * @throws ConvexError BAD_DAYS unless 1–365 whole days are asked for
 */
export const byUser = query({
  args: { userId: v.string(), days: v.number() },
  returns: figures.extend({
    from: v.number(),
    to: v.number(),
    // There were more recommendations than are read at once: those mirrored first are left out.
    truncated: v.boolean(),
  }),
  handler: async (ctx, { userId, days }) => {
    await requireUser(ctx, userId);
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
      throw new ConvexError({ code: "BAD_DAYS", minimum: 1, maximum: MOST_DAYS });
    }
    const to = Date.now();
    const from = to - days * DAY;
    // Nothing is mirrored before it was created, so the index finds all that were created since, and some older ones
    // that came late.
    const mirrored = await ctx.db
      .query("aiWorkoutTweaks")
      .withIndex("by_userId", (q) => q.eq("userId", userId).gte("_creationTime", from - CLOCK_SKEW))
      .order("desc")
      .take(MOST_TWEAKS + 1);
    const created = mirrored.slice(0, MOST_TWEAKS).filter((tweak) => tweak.createdAt >= from);
    return { from, to, truncated: mirrored.length > MOST_TWEAKS, ...figuresOf(created, days) };
  },
});
