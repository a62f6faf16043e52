import { PaginationOptions } from "convex/server";
import { ConvexError, v } from "convex/values";
import { documents } from "./documents";

const LONGEST_PAGE = 200;

/** What a read of each mirrored table returns: its documents with Convex's own fields. */
export const stored = {
  aiUserPreferences: documents.aiUserPreferences.extend({
    _id: v.id("aiUserPreferences"),
    _creationTime: v.number(),
  }),
  aiWorkoutTweaks: documents.aiWorkoutTweaks.extend({ _id: v.id("aiWorkoutTweaks"), _creationTime: v.number() }),
  aiLearningEvents: documents.aiLearningEvents.extend({ _id: v.id("aiLearningEvents"), _creationTime: v.number() }),
  aiModelVersions: documents.aiModelVersions.extend({ _id: v.id("aiModelVersions"), _creationTime: v.number() }),
  workoutSessions: documents.workoutSessions.extend({ _id: v.id("workoutSessions"), _creationTime: v.number() }),
};

/**
 * The page that a caller wants.
 *
 * @throws ConvexError BAD_LIMIT unless it has 1–200 documents
 */
export function boundedPage(page: PaginationOptions): PaginationOptions {
  if (!Number.isInteger(page.numItems) || page.numItems < 1 || page.numItems > LONGEST_PAGE) {
    throw new ConvexError({ code: "BAD_LIMIT", minimum: 1, maximum: LONGEST_PAGE });
  }
  return page;
}
