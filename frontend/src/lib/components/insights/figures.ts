import type { Insights } from "$lib/ai-coaching/contract";

/** A share and what it rests on; without a value there is not enough data. */
export interface Figure {
  /** 0–1. */
  readonly value: number | undefined;
  /** How many observations; undefined if the coach does not say. */
  readonly samples: number | undefined;
  /** Whether it is a count and no estimate, so that few observations do not make it doubtful. */
  readonly exact: boolean;
}

/** It counts answers, so it is exact from the first on. */
const EXACT = "personalization_level";

/** Below so many observations a figure still moves a lot. */
const FEW = 5;

/** The figure of that name in the insights. */
export function figureOf(insights: Insights, name: string, value: number): Figure {
  const samples = insights.sample_sizes[name];
  const missing = insights.not_enough_data.includes(name) || samples === 0;
  return { value: missing ? undefined : value, samples, exact: name === EXACT };
}

/** Whether a figure rests on so little that this is worth saying. */
export function restsOnLittle(figure: Figure): boolean {
  return !figure.exact && figure.value !== undefined && figure.samples !== undefined && figure.samples < FEW;
}

/** How the coach's expectation compares with what happened. */
export type Verdict = "tooFew" | "close" | "hopeful" | "doubtful";

const LEAST_FOR_A_VERDICT = 10;

/** 95 % of chance lies within so many standard errors. */
const STANDARD_ERRORS = 1.96;

/** Whether the expected share of yes differs from the observed one by more than chance would explain. */
export function verdictOf({ samples, expected_acceptance, observed_acceptance }: Insights["calibration"]): Verdict {
  if (samples < LEAST_FOR_A_VERDICT) {
    return "tooFew";
  }
  const standardError = Math.sqrt((expected_acceptance * (1 - expected_acceptance)) / samples);
  const difference = expected_acceptance - observed_acceptance;
  if (Math.abs(difference) <= STANDARD_ERRORS * standardError) {
    return "close";
  }
  return difference > 0 ? "hopeful" : "doubtful";
}

/** Whether nothing at all has been learned of the lifter. */
export function isNewcomer(insights: Insights, interactions: number): boolean {
  return interactions === 0 && insights.months.length === 0 && Object.keys(insights.trends).length === 0;
}
