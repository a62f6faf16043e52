import type { Lever, LeverValue, Recommendation } from "$lib/ai-coaching";
import { messages } from "$lib/messages";
import { duration, load, percent, signedLoad, type WeightUnit } from "$lib/wording/numbers";

const texts = messages.card;

/** A value of a lever as it is read: a weight, repetitions, a length of time, or a name. */
export function valueText(lever: Lever, value: LeverValue, unit: WeightUnit): string {
  if (typeof value === "string") {
    return value;
  }
  if (typeof value !== "number") {
    return value.map((set) => texts.warmUpSet(load(set.weight, unit), set.reps)).join(", ");
  }
  switch (lever) {
    case "adjust_reps":
      return texts.reps(value);
    case "modify_rest":
      return duration(value);
    default:
      return load(value, unit);
  }
}

/** How much a number changes, in its unit and in percent: "+10 lb, +7 %"; undefined where nothing does. */
export function differenceText({ type, original_value: from, suggested_value: to, unit }: Recommendation) {
  if (typeof from !== "number" || typeof to !== "number" || from === to) {
    return undefined;
  }
  const amount = signedLoad(to - from);
  const share = from === 0 ? "" : `, ${to > from ? "+" : "\u2212"}${percent(Math.abs(to - from) / from)}`;
  switch (type) {
    case "adjust_reps":
      return texts.repsMore(amount) + share;
    case "modify_rest":
      return texts.secondsMore(amount) + share;
    default:
      return `${amount}\u00a0${unit}${share}`;
  }
}

/** The documented band of a confidence of 0–1. */
export function confidenceBand(confidence: number): "high" | "good" | "moderate" | "low" {
  if (confidence >= 0.9) {
    return "high";
  }
  return confidence >= 0.7 ? "good" : confidence >= 0.5 ? "moderate" : "low";
}

/** The facts behind a suggestion in words; what has no words yet is left out. */
export function factTexts(factors: readonly string[]): string[] {
  return factors.flatMap((factor) => {
    const [name = "", value] = factor.split(":", 2);
    if (name in texts.measured && value !== undefined && value !== "") {
      return [texts.measured[name as keyof typeof texts.measured](value)];
    }
    return name in texts.facts && value === undefined ? [texts.facts[name as keyof typeof texts.facts]] : [];
  });
}

/** Between which numbers a suggestion may be changed, counted from it; undefined where it is no number. */
export function stepsOf({ adjustable_range: range, suggested_value: suggested }: Recommendation) {
  return range === undefined || typeof suggested !== "number" ? undefined : { ...range, origin: suggested };
}
