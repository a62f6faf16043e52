import { expect, test } from "vitest";
import { dayNumber } from "./dates";
import { seriesOf, strokesOf, type Point } from "./series";
import { aTrend } from "./testing";

const days = (...numbers: number[]): Point[] => numbers.map((day) => ({ day, value: 1 }));

/** Two years with a value every day. */
const everyDay = Array.from({ length: 730 }, (_, index) => ({
  date: new Date(Date.parse("2024-01-06") + index * 86_400_000).toISOString().slice(0, 10),
  value: 80 + index / 100,
}));

test("strength comes first, then preferences, then shares; what has no name here is left out", () => {
  const trends = {
    confidence: aTrend(0.7),
    "mood:monday": aTrend(3),
    form_focus: aTrend(7),
    "e1rm:Squat": aTrend(100),
    acceptance_rate: aTrend(0.8),
    preferred_intensity: aTrend(6),
  };
  expect(seriesOf(trends, "kg").map((series) => series.title)).toEqual([
    "Squat",
    "Intensity",
    "Form focus",
    "Recommendations you take",
    "How sure your coach is",
  ]);
});

test("a trend without points is no line", () => {
  expect(seriesOf({ acceptance_rate: [], "e1rm:Squat": [] }, "lb")).toEqual([]);
});

test("strength is converted from kilograms to the unit shown", () => {
  const inPounds = seriesOf({ "e1rm:Bench Press": aTrend(81.6) }, "lb")[0]!;
  expect(inPounds.points[0]!.value).toBe(179.9);
  expect(inPounds.words(inPounds.points[0]!.value)).toBe("179.9\u00a0lb");
  const inKilograms = seriesOf({ "e1rm:Bench Press": aTrend(81.6) }, "kg")[0]!;
  expect(inKilograms.words(inKilograms.points[0]!.value)).toBe("81.6\u00a0kg");
});

test("a preference of 1–10 is no weight and stays what it is", () => {
  const [intensity] = seriesOf({ preferred_intensity: aTrend(6.413) }, "lb");
  expect(intensity!.words(intensity!.points[0]!.value)).toBe("6.4");
  expect(intensity!.ticks).toEqual([1, 4, 7, 10]);
});

test("a change is the difference of the values beside it, in points for percent", () => {
  const [acceptance] = seriesOf({ acceptance_rate: aTrend(0.504, 0.815) }, "lb");
  const [first, last] = acceptance!.points;
  expect([first, last].map((point) => acceptance!.words(point!.value))).toEqual(["50\u00a0%", "82\u00a0%"]);
  expect(acceptance!.difference(last!.value - first!.value)).toBe("+32 points");
  const [squat] = seriesOf({ "e1rm:Squat": aTrend(110, 100) }, "kg");
  expect(squat!.difference(-10)).toBe("\u221210\u00a0kg");
});

test("the axis holds all points of two years of days", () => {
  const [bench] = seriesOf({ "e1rm:Bench Press": everyDay }, "lb");
  const values = bench!.points.map((point) => point.value);
  expect(bench!.points).toHaveLength(730);
  expect(bench!.ticks[0]).toBeLessThanOrEqual(Math.min(...values));
  expect(bench!.ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values));
  expect(strokesOf(bench!.points)).toHaveLength(1);
});

test("a single point is no line", () => {
  expect(strokesOf(days(1))).toEqual([]);
});

test("a gap of more than three weeks is a piece of its own, and the line goes on after it", () => {
  const strokes = strokesOf(days(1, 3, 24, 100, 102));
  expect(strokes.map((stroke) => [stroke.gap, stroke.points.map((point) => point.day)])).toEqual([
    [false, [1, 3, 24]],
    [true, [24, 100]],
    [false, [100, 102]],
  ]);
});

test("gaps that follow each other stay apart", () => {
  expect(strokesOf(days(1, 50, 100)).map((stroke) => stroke.gap)).toEqual([true, true]);
});

test("days are counted as dates, whatever the clocks do in between", () => {
  expect(dayNumber("2026-03-30") - dayNumber("2026-03-28")).toBe(2);
});
