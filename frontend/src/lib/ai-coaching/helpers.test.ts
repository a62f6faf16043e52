import { describe, expect, test } from "vitest";
import * as withExtension from "$lib/ai-coaching.js";
import * as withoutExtension from "$lib/ai-coaching";
import { createExerciseData, createFeedback, getWorkoutContext } from "./helpers";

test("the service is found under both names that the documentation uses", () => {
  expect(withExtension.aiCoaching).toBe(withoutExtension.aiCoaching);
});

describe("a plan", () => {
  test("has the API's names", () => {
    expect(createExerciseData("Bench Press", 3, 10, 135, 2)).toEqual({
      exercise_name: "Bench Press",
      planned_sets: 3,
      planned_reps: 10,
      planned_weight: 135,
      current_set: 2,
    });
  });

  test("begins with its first set", () => {
    expect(createExerciseData("Squat", 3, 8, 185).current_set).toBe(1);
  });
});

describe("an answer", () => {
  test("says everything that was said, in the API's names", () => {
    const feedback = createFeedback("ann", "t1", true, {
      modified: true,
      difficultyRating: 7,
      effectivenessRating: 8,
      perceivedExertion: 6,
      formQuality: 9,
      customAdjustment: 137.5,
      completionTime: 45,
      notes: "Felt perfect!",
      confirmBlacklist: "Burpee",
    });

    expect(feedback).toEqual({
      user_id: "ann",
      tweak_id: "t1",
      feedback: {
        accepted: true,
        modified: true,
        skipped: false,
        difficulty_rating: 7,
        effectiveness_rating: 8,
        perceived_exertion: 6,
        form_quality: 9,
        custom_adjustment: 137.5,
        completion_time: 45,
        notes: "Felt perfect!",
        confirm_blacklist: "Burpee",
      },
    });
  });

  test("does not say what was not rated", () => {
    expect(createFeedback("ann", "t1", false, { skipped: true }).feedback).toEqual({
      accepted: false,
      modified: false,
      skipped: true,
    });
  });

  test("does not say what a form left undefined", () => {
    const feedback = createFeedback("ann", "t1", true, { difficultyRating: undefined, modified: undefined, notes: "" });
    expect(Object.keys(feedback.feedback)).toEqual(["accepted", "modified", "skipped", "notes"]);
  });
});

describe("when somebody trains", () => {
  const at = (hour: number, minute = 0, day = 4) => getWorkoutContext(new Date(2026, 0, day, hour, minute));

  test.each([
    [0, 0, "morning"],
    [11, 59, "morning"],
    [12, 0, "afternoon"],
    [16, 59, "afternoon"],
    [17, 0, "evening"],
    [23, 59, "evening"],
  ])("%i:%i is %s", (hour, minute, time) => {
    expect(at(hour, minute).time_of_day).toBe(time);
  });

  test("the week begins with Monday as 1 and ends with Sunday as 7", () => {
    const sunday = 4;
    expect(at(8, 0, sunday).day_of_week).toBe(7);
    expect(at(8, 0, sunday + 1).day_of_week).toBe(1);
    expect(at(8, 0, sunday + 6).day_of_week).toBe(6);
  });
});
