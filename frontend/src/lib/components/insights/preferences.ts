import type { Insights, Profile } from "$lib/ai-coaching/contract";
import { messages } from "$lib/messages";
import { duration, scalePoint } from "$lib/wording/numbers";
import type { Domain } from "./scales";

const texts = messages.dashboard.preferences;

/** A preference by its field of the profile. */
export type PreferenceName = keyof typeof texts.names;

/** What the coach believes of one preference, and how surely. */
export interface Preference {
  readonly name: PreferenceName;
  readonly value: number;
  readonly domain: Domain;
  /** Where it lies with 95 %; none if the coach does not say. */
  readonly interval: Domain | undefined;
  /** How many answers have moved it: 0 is the value that everybody starts from. */
  readonly answers: number | undefined;
  /** A value in words, with its unit. */
  readonly words: (value: number) => string;
}

const SCALE: Domain = { low: 1, high: 10 };
const REST: Domain = { low: 30, high: 600 };

/** All six preferences, in the order in which they are shown. */
export function preferencesOf(insights: Insights, profile: Profile): Preference[] {
  const summary = insights.preference_summary;
  const values: [PreferenceName, number][] = [
    ["preferred_intensity", summary.preferred_intensity],
    ["volume_tolerance", summary.volume_tolerance],
    ["progression_rate", summary.progression_rate],
    ["form_focus", profile.form_focus],
    ["exercise_variety", profile.exercise_variety],
    ["rest_time_preference", profile.rest_time_preference],
  ];
  return values.map(([name, value]) => {
    const interval = summary.intervals[name];
    const answers = insights.not_enough_data.includes(name) ? 0 : (interval?.samples ?? insights.sample_sizes[name]);
    const rest = name === "rest_time_preference";
    return {
      name,
      value,
      domain: rest ? REST : SCALE,
      interval,
      answers,
      words: rest ? duration : scalePoint,
    };
  });
}
