import { paginationOptsValidator, paginationResultValidator } from "convex/server";
import { v } from "convex/values";
import { query } from "./_generated/server";
import { requireSignedIn, requireUser } from "./identity";
import { boundedPage, stored } from "./reads";

/** The recommendations of the user who asks, last mirrored first. */
export const byUser = query({
  args: { userId: v.string(), paginationOpts: paginationOptsValidator },
  returns: paginationResultValidator(stored.aiWorkoutTweaks),
  handler: async (ctx, { userId, paginationOpts }) => {
    await requireUser(ctx, userId);
    return await ctx.db
      .query("aiWorkoutTweaks")
      .withIndex("by_userId", (q) => q.eq("userId", userId))
      .order("desc")
      .paginate(boundedPage(paginationOpts));
  },
});

/** One recommendation; somebody else's is as absent as one that does not exist. */
export const byTweakId = query({
  args: { tweakId: v.string() },
  returns: v.union(stored.aiWorkoutTweaks, v.null()),
  handler: async (ctx, { tweakId }) => {
    const subject = await requireSignedIn(ctx);
    return await ctx.db
      .query("aiWorkoutTweaks")
      .withIndex("by_tweakId", (q) => q.eq("tweakId", tweakId))
      .filter((q) => q.eq(q.field("userId"), subject))
      .first();
  },
});
