import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";
import { documents, mirroredTable } from "./documents";

export default defineSchema({
  aiUserPreferences: defineTable(documents.aiUserPreferences)
    .index("by_userId", ["userId"])
    .index("by_updatedAt", ["updatedAt"]),

  aiWorkoutTweaks: defineTable(documents.aiWorkoutTweaks)
    .index("by_userId", ["userId"])
    .index("by_tweakId", ["tweakId"])
    .index("by_createdAt", ["createdAt"]),

  aiLearningEvents: defineTable(documents.aiLearningEvents)
    .index("by_userId", ["userId"])
    .index("by_eventType", ["eventType"])
    .index("by_timestamp", ["timestamp"]),

  aiModelVersions: defineTable(documents.aiModelVersions)
    .index("by_modelType", ["modelType"])
    .index("by_version", ["version"])
    .index("by_active", ["active"]),

  workoutSessions: defineTable(documents.workoutSessions)
    .index("by_userId", ["userId"])
    .index("by_sessionId", ["sessionId"])
    .index("by_createdAt", ["createdAt"]),

  // Which version of a key the mirror holds. Apart from the documents, so that these stay as documented and a
  // deletion is remembered when its document is gone.
  mirrorState: defineTable({
    table: mirroredTable,
    key: v.string(),
    version: v.number(),
    deleted: v.boolean(),
    appliedAt: v.number(),
    // Absent after a deletion. A learning event has no field that is its key, so it is found by this alone.
    documentId: v.optional(
      v.union(
        v.id("aiUserPreferences"),
        v.id("aiWorkoutTweaks"),
        v.id("aiLearningEvents"),
        v.id("aiModelVersions"),
        v.id("workoutSessions"),
      ),
    ),
  }).index("by_table_key", ["table", "key"]),
});
