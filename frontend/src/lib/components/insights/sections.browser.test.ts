import { expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { messages } from "$lib/messages";
import Areas from "./Areas.svelte";
import CoachFigures from "./CoachFigures.svelte";
import DataQuality from "./DataQuality.svelte";
import Knowledge from "./Knowledge.svelte";
import Months from "./Months.svelte";
import NextFocus from "./NextFocus.svelte";
import Performance from "./Performance.svelte";
import Preferences from "./Preferences.svelte";
import {
  aProfile,
  insightsAfterOneAnswer,
  insightsOfANewcomer,
  month,
  NOW,
  profileOfANewcomer,
  theInsights,
} from "./testing";

const texts = messages.dashboard;

test("preferences show their value, where it lies with 95 %, and the answers behind it", async () => {
  const screen = await render(Preferences, { insights: theInsights(), profile: aProfile() });
  const region = screen.getByRole("region");
  await expect.element(region).toHaveTextContent("6.4 of 10");
  await expect.element(region).toHaveTextContent("Most likely between 5.9 and 6.9 (95 %), learned from 19 answers");
  await expect.element(region).toHaveTextContent("1 min 45 s");
  await expect.element(region).toHaveTextContent(texts.preferences.styles["volume-focused"]);
});

test("a preference that no answer has moved shows where it starts and what would move it", async () => {
  const screen = await render(Preferences, { insights: insightsOfANewcomer(), profile: profileOfANewcomer() });
  const region = screen.getByRole("region");
  await expect.element(region).toHaveTextContent(texts.missing(texts.preferences.missing.preferred_intensity));
  await expect.element(region).toHaveTextContent("starts at 7.0 of 10");
  await expect.element(region).toHaveTextContent(texts.missing(texts.preferences.styleMissing));
  expect(region.element().textContent).not.toContain("Most likely");
});

test("performance tells each share, what it means and what it rests on", async () => {
  const screen = await render(Performance, { insights: theInsights() });
  const region = screen.getByRole("region");
  for (const words of ["81 %", "From 41 answers", "50 %", "From 2 exercises", "92 %", "From 8 weeks"]) {
    await expect.element(region).toHaveTextContent(words);
  }
});

test("the coach is measured too, with how its expectation compares", async () => {
  const screen = await render(CoachFigures, { insights: theInsights() });
  const region = screen.getByRole("region");
  await expect.element(region).toHaveTextContent("From 30 ratings");
  await expect.element(region).toHaveTextContent("Of your last 41 answers it expected 80 % to be a yes; 83 % were.");
  await expect.element(region).toHaveTextContent(texts.coach.calibration.close);
});

test("a single answer is not called a share", async () => {
  const screen = await render(CoachFigures, { insights: insightsAfterOneAnswer() });
  await expect.element(screen.getByText(/a chance of 60\u00a0%.*it was a yes/)).toBeVisible();
});

test("without answers there is no calibration", async () => {
  const screen = await render(CoachFigures, { insights: insightsOfANewcomer() });
  expect(screen.getByText(texts.missing(texts.coach.calibration.missing)).elements()).toHaveLength(3);
});

test("the first focus stands out with one thing to do, the others follow", async () => {
  const screen = await render(NextFocus, { insights: theInsights() });
  await expect.element(screen.getByRole("heading", { name: "Take more care of your shoulders" })).toBeVisible();
  await expect.element(screen.getByText(texts.focus.areaAction("shoulders"))).toBeVisible();
  expect(screen.getByRole("listitem").elements()).toHaveLength(1);
  await expect.element(screen.getByRole("listitem")).toHaveTextContent("Look at the lifts that stand still");
});

test("without anything to work on there is no empty panel", async () => {
  const screen = await render(NextFocus, { insights: theInsights({ next_focus_areas: [] }) });
  expect(screen.container.textContent.trim()).toBe("");
});

test("areas come with their evidence: the coach's where it gives one, the threshold otherwise", async () => {
  const screen = await render(Areas, { insights: theInsights() });
  const items = screen.getByRole("listitem");
  await expect.element(items.nth(0)).toHaveTextContent(`Chest ${texts.areas.strongEvidence}`);
  await expect.element(items.nth(2)).toHaveTextContent("Shoulders Effectiveness, form and acceptance average 40 %");
  await expect.element(screen.getByText(/Together 33 answers/)).toBeVisible();
});

test("no weak area is good news only where something is known", async () => {
  const judged = { performance_trends: { ...theInsights().performance_trends, weak_areas: [] } };
  const known = await render(Areas, { insights: theInsights(judged) });
  await expect.element(known.getByText(texts.areas.noneWeak)).toBeVisible();
  await known.unmount();
  const unknown = await render(Areas, { insights: insightsOfANewcomer() });
  await expect.element(unknown.getByText(texts.missing(texts.areas.missing))).toBeVisible();
  expect(unknown.getByText(texts.areas.noneWeak).elements()).toEqual([]);
});

test("months come newest first; one without ratings is unrated, not 0", async () => {
  const screen = await render(Months, { months: theInsights().months });
  const rows = screen.getByRole("row");
  await expect.element(rows.nth(1)).toHaveTextContent(/Jan 2026.*unrated/);
  await expect.element(rows.nth(2)).toHaveTextContent(/Dec 2025.*7\.5/);
});

test("two years of months are shown half a year first, and all on demand", async () => {
  const months = Array.from({ length: 24 }, (_, index) =>
    month(`${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`),
  );
  const screen = await render(Months, { months });
  expect(screen.getByRole("row").elements()).toHaveLength(7);
  await screen.getByRole("button", { name: texts.months.all(24) }).click();
  expect(screen.getByRole("row").elements()).toHaveLength(25);
  await expect
    .element(screen.getByRole("button", { name: texts.months.fewer }))
    .toHaveAttribute("aria-expanded", "true");
});

test("the quality of the data is told in sentences, what is unknown here left out", async () => {
  const quality = { ...theInsights().data_quality, unknown_context: { stress: 41, moon: 3 } };
  const screen = await render(DataQuality, { quality });
  const items = screen.getByRole("listitem");
  expect(items.elements().map((item) => item.textContent)).toEqual([
    "You rated something in 90\u00a0% of your last 41 answers.",
    "1 rating of difficulty was far from your usual ones, so it counted less.",
    "Your sleep was not given 12 times; your own average stood in.",
    "Your stress was not given 41 times; your coach did without.",
  ]);
});

test("what the coach knows is told in words", async () => {
  const screen = await render(Knowledge, { profile: aProfile(), now: NOW });
  const region = screen.getByRole("region");
  for (const words of [
    "A session usually takes 60 min.",
    "You like to train in the morning and evening.",
    "Dumbbell Floor Press",
    "Steadily: a clear answer moves a preference about 5 % of the way.",
    "5 January 2026",
    "3 hours ago",
  ]) {
    await expect.element(region).toHaveTextContent(words);
  }
});

test("what was never stated or learned is not made up", async () => {
  const screen = await render(Knowledge, { profile: profileOfANewcomer(), now: NOW });
  const region = screen.getByRole("region");
  await expect.element(region).toHaveTextContent(texts.knowledge.noTime);
  await expect.element(region).toHaveTextContent(texts.knowledge.noRuledOut);
  expect(region.element().textContent).not.toContain(texts.knowledge.habits);
  expect(region.element().textContent).not.toContain(texts.knowledge.changed);
});
