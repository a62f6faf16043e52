import { paginationOptsValidator, paginationResultValidator } from "convex/server";
import { v } from "convex/values";
import { query } from "./_generated/server";
import { requireUser } from "./identity";
import { boundedPage, stored } from "./reads";

/** The logged workouts of the user who asks, last mirrored first. */
export const byUser = query({
  args: { userId: v.string(), paginationOpts: paginationOptsValidator },
  returns: paginationResultValidator(stored.workoutSessions),
  handler: async (ctx, { userId, paginationOpts }) => {
    await requireUser(ctx, userId);
    return await ctx.db
      .query("workoutSessions")
      .withIndex("by_userId", (q) => q.eq("userId", userId))
      .order("desc")
      .paginate(boundedPage(paginationOpts));
  },
});
