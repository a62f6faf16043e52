import { expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { CoachingError, errorText } from "$lib/ai-coaching";
import { messages } from "$lib/messages";
import AIInsightsDashboard from "./AIInsightsDashboard.svelte";
import { ScriptedCoach } from "./insights/scriptedCoach";
import {
  aProfile,
  insightsAfterOneAnswer,
  insightsOfANewcomer,
  NOW,
  profileOfANewcomer,
  theInsights,
} from "./insights/testing";

const texts = messages.dashboard;
const OFFLINE = new CoachingError("OFFLINE", "no network");

/** A clock that the test moves. */
function aClock() {
  let moment = NOW;
  return { now: () => moment, pass: (seconds: number) => (moment = new Date(moment.getTime() + seconds * 1000)) };
}

async function open(coach = new ScriptedCoach(), props: { unit?: "lb" | "kg"; now?: () => Date } = {}) {
  const screen = await render(AIInsightsDashboard, { userId: "lifter-1", coach, now: () => NOW, ...props });
  return { screen, coach };
}

async function opened(insights = theInsights(), profile = aProfile(), props = {}) {
  const { screen, coach } = await open(new ScriptedCoach(), props);
  coach.latest.answer(insights, profile);
  await expect.element(screen.getByRole("heading", { name: texts.rights.title })).toBeVisible();
  return { screen, coach };
}

/** Lets everything run that waits for nothing but its turn. */
const allThatIsReady = () => new Promise((resolve) => setTimeout(resolve));

const comeBack = () => document.dispatchEvent(new Event("visibilitychange"));

test("while the coach is asked, the page says so and keeps the room", async () => {
  const { screen, coach } = await open();
  await expect.element(screen.getByRole("status")).toHaveTextContent(texts.loading);
  expect(screen.container.querySelector("[aria-busy=true]")!.clientHeight).toBeGreaterThan(1000);
  expect(coach.asked.map((asked) => asked.userId)).toEqual(["lifter-1"]);
});

test("nothing is shown before both the insights and the profile are there", async () => {
  const { screen, coach } = await open();
  coach.latest.insights.resolve(theInsights());
  await allThatIsReady();
  await expect.element(screen.getByText(texts.loading)).toBeInTheDocument();
  coach.latest.profile.resolve(aProfile());
  await expect.element(screen.getByRole("heading", { name: texts.preferences.title })).toBeVisible();
});

test("every section has its heading, and nothing is wider than the phone", async () => {
  const { screen } = await opened();
  const sections = ["focus", "performance", "coach", "preferences", "trends", "areas", "months"] as const;
  const more = ["quality", "knowledge", "rights"] as const;
  for (const section of [...sections, ...more]) {
    const heading = screen.getByRole("heading", { name: texts[section].title, level: 2 });
    await expect.element(heading).toBeInTheDocument();
  }
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test("the time of the figures is told, absolute and relative", async () => {
  const { screen } = await opened();
  await expect.element(screen.getByText(/Figures of.*5 January 2026.*3 hours ago/)).toBeVisible();
});

test("a newcomer sees one friendly page with what to do, and no figure", async () => {
  const { screen } = await opened(insightsOfANewcomer(), profileOfANewcomer());
  await expect.element(screen.getByRole("heading", { name: texts.newcomer.title })).toBeVisible();
  await expect.element(screen.getByText(texts.newcomer.steps[0]!)).toBeVisible();
  expect(screen.container.textContent).not.toContain(texts.notEnough);
  expect(screen.container.textContent).not.toContain("%");
});

test("after a first answer, what rests on nothing says what is missing instead of 0 %", async () => {
  const { screen } = await opened(insightsAfterOneAnswer(), aProfile({ total_interactions: 1 }));
  const performance = screen.getByRole("region", { name: texts.performance.title });
  await expect.element(performance).toHaveTextContent(texts.missing(texts.performance.improvement_rate.missing));
  await expect.element(performance).toHaveTextContent("53 %");
  await expect.element(performance).toHaveTextContent(`From 1 answer. ${texts.few}`);
  expect(performance.element().textContent).not.toMatch(/(^|\D)0\u00a0%/);
});

test("a failure is told in a sentence and can be tried again", async () => {
  const { screen, coach } = await open();
  const error = new CoachingError("STORE_UNAVAILABLE", "no store", { status: 503 });
  coach.latest.refuse(error);
  await expect.element(screen.getByRole("alert")).toHaveTextContent(errorText(error));
  await screen.getByRole("button", { name: texts.retry }).click();
  await expect.element(screen.getByText(texts.loading)).toBeInTheDocument();
  expect(coach.asked).toHaveLength(2);
  coach.latest.answer();
  await expect.element(screen.getByRole("heading", { name: texts.preferences.title })).toBeVisible();
});

test("a profile that does not come is a failure too", async () => {
  const { screen, coach } = await open();
  coach.latest.insights.resolve(theInsights());
  coach.latest.profile.reject(OFFLINE);
  await expect.element(screen.getByRole("alert")).toHaveTextContent(errorText(OFFLINE));
});

test("who was offline gets the figures once the network is back", async () => {
  const { screen, coach } = await open();
  coach.latest.refuse(OFFLINE);
  await expect.element(screen.getByRole("alert")).toHaveTextContent(errorText(OFFLINE));
  window.dispatchEvent(new Event("online"));
  expect(coach.asked).toHaveLength(2);
  coach.latest.answer();
  await expect.element(screen.getByRole("heading", { name: texts.preferences.title })).toBeVisible();
});

test("coming back after more than a minute refreshes what is shown, without taking it away", async () => {
  const clock = aClock();
  const { screen, coach } = await opened(theInsights(), aProfile(), { now: clock.now });
  clock.pass(60);
  comeBack();
  expect(coach.asked).toHaveLength(1);
  clock.pass(1);
  comeBack();
  expect(coach.asked).toHaveLength(2);
  await expect.element(screen.getByText("81 %").first()).toBeVisible();
  const { performance_trends } = theInsights();
  coach.latest.answer(theInsights({ performance_trends: { ...performance_trends, acceptance_rate: 0.64 } }));
  await expect.element(screen.getByText("64 %")).toBeVisible();
});

test("figures that could not be refreshed stay, and say so", async () => {
  const clock = aClock();
  const { screen, coach } = await opened(theInsights(), aProfile(), { now: clock.now });
  clock.pass(61);
  comeBack();
  coach.latest.refuse(OFFLINE);
  await expect.element(screen.getByText(texts.stale(errorText(OFFLINE)))).toBeVisible();
  await expect.element(screen.getByText("81 %").first()).toBeVisible();
});

test("another lifter's figures are asked for, and the former's are gone at once, also when they come late", async () => {
  const coach = new ScriptedCoach();
  const screen = await render(AIInsightsDashboard, { userId: "ann", coach, now: () => NOW });
  const forAnn = coach.latest;
  await screen.rerender({ userId: "bea" });
  expect(coach.asked.map((asked) => asked.userId)).toEqual(["ann", "bea"]);
  expect(forAnn.signal!.aborted).toBe(true);
  forAnn.answer();
  await allThatIsReady();
  await expect.element(screen.getByText(texts.loading)).toBeInTheDocument();
  coach.latest.answer(insightsOfANewcomer(), profileOfANewcomer());
  await expect.element(screen.getByRole("heading", { name: texts.newcomer.title })).toBeVisible();
  await screen.rerender({ userId: "cat" });
  await expect.element(screen.getByText(texts.loading)).toBeInTheDocument();
});

test("a request that was taken back is no failure", async () => {
  const coach = new ScriptedCoach();
  const screen = await render(AIInsightsDashboard, { userId: "ann", coach, now: () => NOW });
  const forAnn = coach.latest;
  await screen.rerender({ userId: "bea" });
  forAnn.refuse(new DOMException("taken back", "AbortError"));
  await allThatIsReady();
  await expect.element(screen.getByText(texts.loading)).toBeInTheDocument();
  expect(screen.getByRole("alert").elements()).toEqual([]);
});

test("a page that goes takes its request with it", async () => {
  const { screen, coach } = await open();
  await screen.unmount();
  expect(coach.latest.signal!.aborted).toBe(true);
});

test("switched off, nothing is shown and nothing is asked", async () => {
  const coach = new ScriptedCoach();
  const screen = await render(AIInsightsDashboard, { userId: "lifter-1", coach, enabled: false });
  comeBack();
  expect(screen.container.textContent.trim()).toBe("");
  expect(coach.asked).toEqual([]);
});

test("what people have written is shown as text", async () => {
  const name = "<img src=x onerror=alert(1)>";
  const { screen } = await opened(
    theInsights({ trends: { [`e1rm:${name}`]: [{ date: "2026-01-04", value: 80 }] } }),
    aProfile({ blacklist: [name] }),
  );
  await expect.element(screen.getByRole("heading", { name })).toBeVisible();
  expect(screen.container.querySelector("img[src=x]")).toBeNull();
});
