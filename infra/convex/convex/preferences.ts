import { v } from "convex/values";
import { query } from "./_generated/server";
import { requireUser } from "./identity";
import { stored } from "./reads";

/** What the coach knows of the user who asks; null before the first answer. */
export const byUser = query({
  args: { userId: v.string() },
  returns: v.union(stored.aiUserPreferences, v.null()),
  handler: async (ctx, { userId }) => {
    await requireUser(ctx, userId);
    return await ctx.db
      .query("aiUserPreferences")
      .withIndex("by_userId", (q) => q.eq("userId", userId))
      .unique();
  },
});
