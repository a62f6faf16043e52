import { expect, test } from "vitest";
import schema from "../../convex/schema";

function indexesOf(table: keyof typeof schema.tables): Record<string, string[]> {
  const indexes = schema.tables[table][" indexes"]();
  return Object.fromEntries(indexes.map(({ indexDescriptor, fields }) => [indexDescriptor, fields]));
}

test("the tables have the documented indexes", () => {
  expect(indexesOf("aiUserPreferences")).toEqual({ by_userId: ["userId"], by_updatedAt: ["updatedAt"] });
  expect(indexesOf("aiWorkoutTweaks")).toEqual({
    by_userId: ["userId"],
    by_tweakId: ["tweakId"],
    by_createdAt: ["createdAt"],
  });
  expect(indexesOf("aiLearningEvents")).toEqual({
    by_userId: ["userId"],
    by_eventType: ["eventType"],
    by_timestamp: ["timestamp"],
  });
  expect(indexesOf("aiModelVersions")).toEqual({
    by_modelType: ["modelType"],
    by_version: ["version"],
    by_active: ["active"],
  });
  expect(indexesOf("workoutSessions")).toEqual({
    by_userId: ["userId"],
    by_sessionId: ["sessionId"],
    by_createdAt: ["createdAt"],
  });
});
