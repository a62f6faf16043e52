import type { Insights, Profile } from "$lib/ai-coaching/contract";

/** The clock of the tests. */
export const NOW = new Date("2026-01-05T10:32:10Z");

type Trend = Insights["trends"][string];

/** A trend whose values are two days apart, the last on 4 January 2026. */
export function aTrend(...values: number[]): Trend {
  const last = Date.parse("2026-01-04");
  return values.map((value, index) => ({
    date: new Date(last - (values.length - 1 - index) * 2 * 86_400_000).toISOString().slice(0, 10),
    value,
  }));
}

/** The profile of a lifter with 41 answers. */
export function aProfile(changes: Partial<Profile> = {}): Profile {
  return {
    user_id: "lifter-1",
    preferred_intensity: 6.413,
    volume_tolerance: 7.2,
    rest_time_preference: 105,
    exercise_variety: 5.8,
    progression_rate: 5.75,
    form_focus: 7.9,
    time_constraints: { typical_session_length: 60, preferred_times: ["morning", "evening"], rush_tolerance: 6 },
    acceptance_rate: 0.81,
    modification_frequency: 0.22,
    skip_rate: 0.07,
    workout_confidence: 0.74,
    exercise_confidence: 0.71,
    intensity_confidence: 0.66,
    total_interactions: 41,
    last_updated: "2026-01-05T07:32:10.250Z",
    learning_rate: 0.0475,
    adaptation_speed: 0.1,
    blacklist: ["Dumbbell Floor Press"],
    version: 41,
    ...changes,
  };
}

/** The insights into that lifter. */
export function theInsights(changes: Partial<Insights> = {}): Insights {
  return {
    preference_summary: {
      preferred_intensity: 6.413,
      volume_tolerance: 7.2,
      progression_rate: 5.75,
      workout_style: "volume-focused",
      intervals: {
        preferred_intensity: { low: 5.9, high: 6.9, samples: 19 },
        volume_tolerance: { low: 6.4, high: 8, samples: 12 },
        progression_rate: { low: 4.1, high: 7.4, samples: 6 },
        form_focus: { low: 7.2, high: 8.6, samples: 15 },
        exercise_variety: { low: 1, high: 10, samples: 0 },
        rest_time_preference: { low: 90, high: 125, samples: 8 },
      },
    },
    performance_trends: {
      acceptance_rate: 0.81,
      improvement_rate: 0.5,
      consistency_score: 0.92,
      weak_areas: ["shoulders"],
      strong_areas: ["chest", "triceps"],
    },
    ai_effectiveness: { recommendation_accuracy: 0.78, user_satisfaction: 0.8, personalization_level: 0.82 },
    next_focus_areas: [
      "Take more care of your shoulders: effectiveness, form and acceptance average 40 % (5 answers).",
      "Look at the lifts that stand still: estimated strength rises in 1 of 2 exercises over the last 8 weeks.",
    ],
    sample_sizes: {
      preferred_intensity: 19,
      volume_tolerance: 12,
      progression_rate: 6,
      workout_style: 46,
      acceptance_rate: 41,
      improvement_rate: 2,
      consistency_score: 8,
      weak_areas: 33,
      strong_areas: 33,
      recommendation_accuracy: 41,
      user_satisfaction: 30,
      personalization_level: 41,
      calibration: 41,
    },
    not_enough_data: [],
    trends: {
      preferred_intensity: aTrend(7, 7, 6.85, 6.7, 6.9, 6.6, 6.5, 6.413),
      volume_tolerance: aTrend(7, 7.1, 7.1, 7.2),
      progression_rate: aTrend(5, 5.2, 5.5, 5.75),
      form_focus: aTrend(7, 7.4, 7.9),
      acceptance_rate: aTrend(0.5, 0.55, 0.62, 0.6, 0.7, 0.76, 0.79, 0.81),
      confidence: aTrend(0.6, 0.64, 0.69, 0.71, 0.74),
      "e1rm:Bench Press": aTrend(78.2, 79, 80.1, 79.6, 81.6),
      "e1rm:Squat": aTrend(110, 110, 110),
    },
    calibration: { samples: 41, brier_score: 0.16, expected_acceptance: 0.8, observed_acceptance: 0.83 },
    months: [
      month("2025-12", { answers: 29, accepted: 23, modified: 4, skipped: 2, effectiveness: 7.5 }),
      month("2026-01", { answers: 12, accepted: 10, modified: 1, skipped: 1, effectiveness: 0 }),
    ],
    as_of: "2026-01-05T07:32:10.250Z",
    data_quality: {
      samples: 41,
      unrated_share: 0.1,
      outliers: { difficulty_rating: 1 },
      filled_context: { sleep: 12 },
      unknown_context: { stress: 41 },
    },
    ...changes,
  };
}

/** What one month was. */
export function month(name: string, changes: Partial<Insights["months"][number]> = {}): Insights["months"][number] {
  return {
    month: name,
    answers: 10,
    accepted: 8,
    modified: 1,
    skipped: 1,
    acceptance_rate: 0.8,
    confidence: 0.7,
    effectiveness: 7,
    ...changes,
  };
}

/** The insights into somebody who has never answered. */
export function insightsOfANewcomer(): Insights {
  const unknown = { low: 1, high: 10, samples: 0 };
  const figures = Object.keys(theInsights().sample_sizes);
  return {
    preference_summary: {
      preferred_intensity: 7,
      volume_tolerance: 7,
      progression_rate: 5,
      workout_style: "high-performance",
      intervals: {
        preferred_intensity: unknown,
        volume_tolerance: unknown,
        progression_rate: unknown,
        form_focus: unknown,
        exercise_variety: unknown,
        rest_time_preference: { low: 30, high: 600, samples: 0 },
      },
    },
    performance_trends: {
      acceptance_rate: 0.5,
      improvement_rate: 0,
      consistency_score: 0,
      weak_areas: [],
      strong_areas: [],
    },
    ai_effectiveness: { recommendation_accuracy: 0, user_satisfaction: 0, personalization_level: 0 },
    next_focus_areas: [
      "Answer a few recommendations first: the coach has 0 of the 50 answers that make its advice personal.",
    ],
    sample_sizes: Object.fromEntries(figures.map((figure) => [figure, 0])),
    not_enough_data: figures,
    trends: {},
    calibration: { samples: 0, brier_score: 0, expected_acceptance: 0, observed_acceptance: 0 },
    months: [],
    as_of: "2026-01-05T07:35:00Z",
    data_quality: { samples: 0, unrated_share: 0, outliers: {}, filled_context: {}, unknown_context: {} },
  };
}

/** The profile of somebody who has never answered. */
export function profileOfANewcomer(): Profile {
  return aProfile({
    preferred_intensity: 7,
    volume_tolerance: 7,
    rest_time_preference: 90,
    exercise_variety: 6,
    progression_rate: 5,
    form_focus: 7,
    time_constraints: null,
    acceptance_rate: 0.5,
    total_interactions: 0,
    blacklist: [],
    version: 0,
  });
}

/** The insights after a first answer without ratings: most of them still rest on nothing. */
export function insightsAfterOneAnswer(): Insights {
  const sizes = { acceptance_rate: 1, consistency_score: 1, recommendation_accuracy: 1, personalization_level: 1 };
  const newcomer = insightsOfANewcomer();
  return {
    ...newcomer,
    performance_trends: { ...newcomer.performance_trends, acceptance_rate: 0.525, consistency_score: 1 },
    ai_effectiveness: { recommendation_accuracy: 1, user_satisfaction: 0, personalization_level: 0.02 },
    sample_sizes: { ...newcomer.sample_sizes, ...sizes, calibration: 1 },
    not_enough_data: newcomer.not_enough_data.filter((name) => name !== "calibration" && !(name in sizes)),
    trends: { acceptance_rate: aTrend(0.525), confidence: aTrend(0.8) },
    calibration: { samples: 1, brier_score: 0.16, expected_acceptance: 0.6, observed_acceptance: 1 },
    months: [month("2026-01", { answers: 1, accepted: 1, modified: 0, skipped: 0, effectiveness: 0 })],
    data_quality: { samples: 1, unrated_share: 1, outliers: {}, filled_context: {}, unknown_context: { energy: 1 } },
  };
}
