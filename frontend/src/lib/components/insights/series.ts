import type { Insights } from "$lib/ai-coaching/contract";
import { messages } from "$lib/messages";
import { dayNumber } from "./dates";
import { percent, scalePoint, signed, weight, weightIn, type WeightUnit } from "$lib/wording/numbers";
import { roundTicks } from "./scales";

/** What a line is of: an estimated strength, a preference of 1–10, or a share of 0–1. */
export type Kind = "strength" | "preference" | "share";

/** A value of one day, the day counted from 1970. */
export interface Point {
  readonly day: number;
  readonly value: number;
}

/** A line of a chart: its points oldest first, in the unit shown and rounded as shown. */
export interface Series {
  readonly name: string;
  readonly title: string;
  readonly kind: Kind;
  readonly points: readonly Point[];
  /** A value in words, with its unit. */
  readonly words: (value: number) => string;
  /** A difference in words, with its unit. */
  readonly difference: (value: number) => string;
  /** The values written at the axis. */
  readonly ticks: readonly number[];
}

const STRENGTH = "e1rm:";

/** Less than so much of a weight is not shown as a steep line. */
const LEAST_STRENGTH_SPAN = 0.1;

type Trend = Insights["trends"][string];

const texts = messages.dashboard.trends;
const PREFERENCES = ["preferred_intensity", "volume_tolerance", "progression_rate", "form_focus"] as const;
const SHARES = ["acceptance_rate", "confidence"] as const;

/** The lines that can be drawn, in the order in which they are shown; a trend of an unknown name is left out. */
export function seriesOf(trends: Insights["trends"], unit: WeightUnit): Series[] {
  const known = <Name extends string>(names: readonly Name[]): [Name, Trend][] =>
    names.flatMap((name): [Name, Trend][] => (trends[name]?.length ? [[name, trends[name]]] : []));
  return [
    ...Object.entries(trends)
      .filter(([name, trend]) => name.startsWith(STRENGTH) && trend.length > 0)
      .map(([name, trend]) => strength(name, trend, unit)),
    ...known(PREFERENCES).map(([name, trend]) => preference(name, texts.names[name], trend)),
    ...known(SHARES).map(([name, trend]) => share(name, texts.names[name], trend)),
  ];
}

function strength(name: string, trend: Trend, unit: WeightUnit): Series {
  const points = pointsOf(trend, (kilograms) => rounded(weightIn(unit, kilograms), 1));
  const values = points.map((point) => point.value);
  return {
    name,
    title: name.slice(STRENGTH.length),
    kind: "strength",
    points,
    words: (value) => weight(value, unit),
    difference: (value) => `${signed(value)}\u00a0${unit}`,
    ticks: roundTicks(values, Math.max(...values) * LEAST_STRENGTH_SPAN),
  };
}

function preference(name: string, title: string, trend: Trend): Series {
  return {
    name,
    title,
    kind: "preference",
    points: pointsOf(trend, (value) => rounded(value, 1)),
    words: scalePoint,
    difference: signed,
    ticks: [1, 4, 7, 10],
  };
}

function share(name: string, title: string, trend: Trend): Series {
  return {
    name,
    title,
    kind: "share",
    points: pointsOf(trend, (value) => rounded(value, 2)),
    words: percent,
    difference: (value) => texts.points(signed(Math.round(value * 100))),
    ticks: [0, 0.5, 1],
  };
}

function pointsOf(trend: Trend, shown: (value: number) => number): Point[] {
  return trend.map(({ date, value }) => ({ day: dayNumber(date), value: shown(value) }));
}

/** What is shown is also what is reckoned with, so that a change is the difference of the two values beside it. */
function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}

/** A piece of a line; one over a gap is drawn differently, since nothing is known there. */
export interface Stroke {
  readonly gap: boolean;
  readonly points: readonly Point[];
}

/** Longer than so many days without a value is a gap. */
const GAP_DAYS = 21;

/** The pieces of the line through all points, in order; none for a single point. */
export function strokesOf(points: readonly Point[]): Stroke[] {
  const strokes: { gap: boolean; points: Point[] }[] = [];
  points.slice(1).forEach((point, index) => {
    const before = points[index]!;
    const gap = point.day - before.day > GAP_DAYS;
    const current = strokes.at(-1);
    if (current !== undefined && !gap && !current.gap) {
      current.points.push(point);
    } else {
      strokes.push({ gap, points: [before, point] });
    }
  });
  return strokes;
}
