import { expect, type Page } from "@playwright/test";
import { accept, COACH, newLifter, plan, test } from "./app";
import { accessibilityProblems, drawnAfterAnswer, initialJavaScript } from "./measures";

const PAGES = ["/app/", "/app/insights", "/app/settings"];

for (const path of PAGES) {
  test(`${path} loads at most 90 KB of JavaScript`, async ({ page }) => {
    expect(await initialJavaScript(page, COACH + path)).toBeLessThanOrEqual(90);
  });
}

test("a recommendation is drawn within a second of the answer", async ({ page }) => {
  await newLifter(page);
  expect(await drawnAfterAnswer(page, () => plan(page, "Bench Press", 3, 8, 135))).toBeLessThanOrEqual(1_000);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing wrong, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await newLifter(page);
    await expectNoProblems(page);
    await plan(page, "Bench Press", 3, 8, 135);
    await accept(page);
    await page.getByText("After the set: how was it?").click();
    await expectNoProblems(page);
    await page.goto(`${COACH}/app/settings`, { waitUntil: "networkidle" });
    await expectNoProblems(page);
    await seededInsights(page);
    await expectNoProblems(page);
  });
}

test("nothing is wider than a phone", async ({ page }) => {
  await newLifter(page);
  await plan(page, "Bench Press", 3, 8, 135);
  await accept(page);
  await expectToFit(page);
  await page.goto(`${COACH}/app/settings`, { waitUntil: "networkidle" });
  await expectToFit(page);
  await seededInsights(page);
  await expectToFit(page);
});

async function seededInsights(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.clear());
  await page.goto(`${COACH}/app/`);
  await page.getByRole("button", { name: "Show me eight weeks of training" }).click();
  await expect(page.getByRole("figure").first()).toBeVisible();
}

async function expectNoProblems(page: Page): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
}

async function expectToFit(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}
