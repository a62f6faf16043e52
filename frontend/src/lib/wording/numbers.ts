import { messages } from "$lib/messages";

const { locale } = messages;
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const atMostOneDecimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const atMostTwoDecimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
const list = new Intl.ListFormat(locale, { type: "conjunction" });

/** The unit in which weights are shown. */
export type WeightUnit = "lb" | "kg";

const POUNDS_IN_A_KILOGRAM = 2.20462262185;
const FIXED_SPACE = "\u00a0";

/** A share 0–1 as "81 %". */
export function percent(share: number): string {
  return whole.format(share * 100) + FIXED_SPACE + "%";
}

/** A point on a scale of 1–10, as "6.4". */
export function scalePoint(value: number): string {
  return oneDecimal.format(value);
}

/** Kilograms in the unit shown. */
export function weightIn(unit: WeightUnit, kilograms: number): number {
  return unit === "kg" ? kilograms : kilograms * POUNDS_IN_A_KILOGRAM;
}

/** A weight in its unit as "182.5 lb"; an estimate has no more decimals than one. */
export function weight(value: number, unit: WeightUnit): string {
  return atMostOneDecimal.format(value) + FIXED_SPACE + unit;
}

/** A weight to be lifted, as "137.5 lb": plates come in quarters. */
export function load(value: number, unit: WeightUnit): string {
  return atMostTwoDecimals.format(value) + FIXED_SPACE + unit;
}

/** A difference as "+7.5" or "−7.5", with at most one decimal. */
export function signed(difference: number): string {
  return sign(difference) + atMostOneDecimal.format(Math.abs(difference));
}

/** A difference of loads as "+7.5" or "−1.25", with at most two decimals. */
export function signedLoad(difference: number): string {
  return sign(difference) + atMostTwoDecimals.format(Math.abs(difference));
}

function sign(difference: number): string {
  return difference > 0 ? "+" : difference < 0 ? "\u2212" : "";
}

/** Seconds as "45 s", "2 min" or "1 min 30 s". */
export function duration(seconds: number): string {
  const all = Math.round(seconds);
  const minutes = Math.floor(all / 60);
  const rest = all % 60;
  const parts = [
    ...(minutes > 0 ? [`${minutes}${FIXED_SPACE}min`] : []),
    ...(rest > 0 || minutes === 0 ? [`${rest}${FIXED_SPACE}s`] : []),
  ];
  return parts.join(" ");
}

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  return list.format(words);
}

/** The same with a capital at its beginning. */
export function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}
