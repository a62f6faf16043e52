import type { Learned, Lever, LeverValue, Recommendation } from "$lib/ai-coaching";
import { messages } from "$lib/messages";
import { duration, load, percent, signedLoad, type WeightUnit } from "$lib/wording/numbers";
import { isShown, preferenceName, preferenceText } from "$lib/wording/preferences";
import type { Choice } from "./choice";

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

/** What a suggestion changes, and in which direction. */
export function titleOf({ type, original_value: from, suggested_value: to }: Recommendation): string {
  if (type === "adjust_reps") {
    return to > from ? texts.moreReps : texts.fewerReps;
  }
  if (type === "modify_rest") {
    return to > from ? texts.longerRest : texts.shorterRest;
  }
  return texts.levers[type];
}

/** What the lifter does now. */
export function choiceText({ kind, value, recommendation: { type, unit } }: Choice): string {
  if (kind === "skipped") {
    return texts.skipped;
  }
  if (type === "suggest_form_focus") {
    return texts.holding;
  }
  return type === "add_warmup" ? texts.warming : texts.taken(valueText(type, value, unit));
}

/** The documented band of a confidence of 0–1. */
export function confidenceBand(confidence: number): "high" | "good" | "moderate" | "low" {
  if (confidence >= 0.9) {
    return "high";
  }
  return confidence >= 0.7 ? "good" : confidence >= 0.5 ? "moderate" : "low";
}

const FACTS = new Map<string, string>(Object.entries(texts.facts));
const MEASURED = new Map<string, (value: number) => string>(Object.entries(texts.measured));
const GOALS = new Map<string, string>(Object.entries(texts.goals));

/** The facts behind a suggestion in words, each once; what has no words is left out. */
export function factTexts(factors: readonly string[]): string[] {
  return [...new Set(factors.map(factText).filter((text) => text !== undefined))];
}

function factText(factor: string): string | undefined {
  const [name = "", value] = factor.split(":", 2);
  if (value === undefined) {
    return FACTS.get(name);
  }
  if (name === "goal") {
    return GOALS.get(value);
  }
  return value === "" || Number.isNaN(Number(value)) ? undefined : MEASURED.get(name)?.(Number(value));
}

/** Between which numbers a suggestion may be changed, counted from it; undefined where it is no number. */
export function stepsOf({ adjustable_range: range, suggested_value: suggested }: Recommendation) {
  return range === undefined || typeof suggested !== "number" ? undefined : { ...range, origin: suggested };
}

/** What an answer taught, in words: what did not move, and what has no words, is left out. */
export function learnedTexts(learned: readonly Learned[]): string[] {
  return learned
    .filter(({ preference, before, after }) => after !== before && isShown(preference))
    .map(({ preference, before, after }) => {
      const name = preferenceName(preference);
      const [old, now] = [preferenceText(preference, before), preferenceText(preference, after)];
      return old === now ? texts.learnedSlightly(name, now, after > before) : texts.learnedLine(name, old, now);
    });
}
