import { paginationOptsValidator, paginationResultValidator } from "convex/server";
import { v } from "convex/values";
import { query } from "./_generated/server";
import { requireUser } from "./identity";
import { boundedPage, stored } from "./reads";

/** What the coach learnt from the user who asks, last mirrored first; of one type the pages may come out shorter. */
export const byUser = query({
  args: { userId: v.string(), eventType: v.optional(v.string()), paginationOpts: paginationOptsValidator },
  returns: paginationResultValidator(stored.aiLearningEvents),
  handler: async (ctx, { userId, eventType, paginationOpts }) => {
    await requireUser(ctx, userId);
    const events = ctx.db
      .query("aiLearningEvents")
      .withIndex("by_userId", (q) => q.eq("userId", userId))
      .order("desc");
    // The index of types spans all users: a filter reads fewer documents, and none of another user.
    const wanted = eventType === undefined ? events : events.filter((q) => q.eq(q.field("eventType"), eventType));
    return await wanted.paginate(boundedPage(paginationOpts));
  },
});
