import { v } from "convex/values";
import { Doc } from "./_generated/dataModel";
import { query } from "./_generated/server";
import { requireSignedIn } from "./identity";
import { stored } from "./reads";

// One is active; two for a moment while a newer one takes over.
const MOST_ACTIVE = 100;

/** The model of a type that is active, for anybody who is signed in; null if there is none. */
export const active = query({
  args: { modelType: v.string() },
  returns: v.union(stored.aiModelVersions, v.null()),
  handler: async (ctx, { modelType }) => {
    await requireSignedIn(ctx);
    const versions = await ctx.db
      .query("aiModelVersions")
      .withIndex("by_active", (q) => q.eq("active", true))
      .order("desc")
      .take(MOST_ACTIVE);
    return versions.filter((version) => version.modelType === modelType).reduce(later, null);
  },
});

/** Models are mirrored one by one, so that the one that took over may be here before the other is known to be idle. */
function later(one: Doc<"aiModelVersions"> | null, other: Doc<"aiModelVersions">): Doc<"aiModelVersions"> {
  return one === null || deployedAt(other) > deployedAt(one) ? other : one;
}

/** Milliseconds, because the texts do not sort: the part below a second is written only if there is one. */
function deployedAt(version: Doc<"aiModelVersions">): number {
  const text = version.deployment_info.deployed_at;
  return text === undefined ? Number.NEGATIVE_INFINITY : Date.parse(text);
}
