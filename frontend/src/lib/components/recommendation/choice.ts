import type { LeverValue, Recommendation } from "$lib/ai-coaching";

/** What a lifter chose, or took back; `value` is what is to be done now, the plan's own if skipped or undone. */
export interface Choice {
  kind: "accepted" | "modified" | "skipped" | "undone";
  value: LeverValue;
  recommendation: Recommendation;
}

/** What can be said of a set once it is done; what is absent was not said. */
export interface Ratings {
  difficulty?: number | undefined;
  exertion?: number | undefined;
  form?: number | undefined;
  effectiveness?: number | undefined;
  notes: string;
}

/** Ratings of somebody who has not said anything. */
export const UNRATED: Ratings = { notes: "" };
