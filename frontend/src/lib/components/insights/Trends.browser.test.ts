import { expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { messages } from "$lib/messages";
import { aTrend, theInsights } from "./testing";
import Trends from "./Trends.svelte";

const texts = messages.dashboard.trends;

test("strength is shown first, with its last value and how it changed", async () => {
  const screen = await render(Trends, { trends: theInsights().trends, unit: "lb" });
  const chart = screen.getByRole("img", { name: /Bench Press/ });
  await expect
    .element(chart)
    .toHaveAccessibleName("Bench Press: 179.9\u00a0lb on 4 Jan 2026, +7.5\u00a0lb since 27 Dec 2025");
  await expect.element(screen.getByRole("img", { name: /Squat/ })).toHaveAccessibleName(/the same as on 31 Dec 2025/);
});

test("kilograms are shown to who lifts in kilograms", async () => {
  const screen = await render(Trends, { trends: theInsights().trends, unit: "kg" });
  await expect.element(screen.getByRole("img", { name: /Bench Press: 81.6 kg/ })).toBeVisible();
});

test("the other lines are one key away", async () => {
  const screen = await render(Trends, { trends: theInsights().trends, unit: "lb" });
  const strength = screen.getByRole("radio", { name: texts.groups.strength });
  await expect.element(strength).toBeChecked();
  strength.element().focus();
  const { userEvent } = await import("vitest/browser");
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(screen.getByRole("radio", { name: texts.groups.preference })).toBeChecked();
  await expect.element(screen.getByRole("img", { name: /Intensity: 6.4/ })).toBeVisible();
  expect(screen.getByRole("img", { name: /Bench Press/ }).elements()).toEqual([]);
});

test("every value is in a table that opens by itself", async () => {
  const screen = await render(Trends, {
    trends: { "e1rm:Bench Press": theInsights().trends["e1rm:Bench Press"]! },
    unit: "kg",
  });
  await screen.getByText(texts.table(5)).click();
  const rows = screen.getByRole("row");
  await expect.element(rows.nth(1)).toHaveTextContent(/^4 Jan 2026 ?81\.6 kg$/);
  await expect.element(rows.nth(5)).toHaveTextContent(/^27 Dec 2025 ?78\.2 kg$/);
});

test("one day is a point and no line", async () => {
  const screen = await render(Trends, { trends: { acceptance_rate: aTrend(0.53) }, unit: "lb" });
  await expect.element(screen.getByText(texts.one)).toBeVisible();
  const chart = screen.getByRole("img").element();
  expect(chart.querySelectorAll("circle")).toHaveLength(1);
  expect(chart.querySelectorAll("path")).toHaveLength(0);
});

test("months without a value are dashed, and the chart says so", async () => {
  const trends = {
    "e1rm:Squat": [
      { date: "2025-06-01", value: 100 },
      { date: "2025-06-08", value: 102 },
      { date: "2025-12-30", value: 98 },
    ],
  };
  const screen = await render(Trends, { trends, unit: "kg" });
  await expect.element(screen.getByText(texts.gap)).toBeVisible();
  expect(screen.getByRole("img").element().querySelectorAll("path[stroke-dasharray]")).toHaveLength(1);
});

test("no chart is wider than the phone, and none draws outside itself", async () => {
  const everyDay = Array.from({ length: 90 }, (_, index) => ({
    date: new Date(Date.parse("2024-01-06") + index * 8 * 86_400_000).toISOString().slice(0, 10),
    value: 80 + (index % 7),
  }));
  const screen = await render(Trends, { trends: { "e1rm:Squat": everyDay }, unit: "lb" });
  await expect.element(screen.getByRole("img")).toBeVisible();
  const chart = screen.getByRole("img").element().getBoundingClientRect();
  expect(chart.right).toBeLessThanOrEqual(360);
  for (const part of screen.getByRole("img").element().querySelectorAll("path, circle, text, line")) {
    const box = part.getBoundingClientRect();
    expect(box.left).toBeGreaterThanOrEqual(chart.left - 1);
    expect(box.right).toBeLessThanOrEqual(chart.right + 1);
    expect(box.top).toBeGreaterThanOrEqual(chart.top - 1);
    expect(box.bottom).toBeLessThanOrEqual(chart.bottom + 1);
  }
});

test("without any line, it says what makes the first", async () => {
  const screen = await render(Trends, { trends: {}, unit: "lb" });
  await expect.element(screen.getByText(texts.none)).toBeVisible();
});

test("a kind without a line says what makes its first", async () => {
  const screen = await render(Trends, { trends: { confidence: aTrend(0.7) }, unit: "lb" });
  await expect.element(screen.getByRole("radio", { name: texts.groups.share })).toBeChecked();
  await screen.getByText(texts.groups.strength, { exact: true }).click();
  await expect.element(screen.getByText(texts.noneStrength)).toBeVisible();
});
