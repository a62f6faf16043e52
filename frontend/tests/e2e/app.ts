import { expect, test as base, type Locator, type Page } from "@playwright/test";

/** The coach under test. */
export const COACH = process.env["COACH_URL"] ?? "http://127.0.0.1:3000";

/** One that refuses every recommendation, since its engine and its fallback are off; empty if there is none. */
export const DISABLED_COACH = process.env["COACH_DISABLED_URL"] ?? "";

/** A test that fails if its page asks anybody but this machine for anything, or if anything on it breaks. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const foreign: string[] = [];
    const broken: string[] = [];
    page.on("request", (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (hostname !== "127.0.0.1" && protocol !== "data:" && protocol !== "blob:") {
        foreign.push(request.url());
      }
    });
    page.on("pageerror", (error) => broken.push(error.message));
    await use(page);
    expect(foreign, "requests to foreign hosts").toEqual([]);
    expect(broken, "errors on the page").toEqual([]);
  },
});

/** Opens the app as somebody whom the coach has never met. */
export async function newLifter(page: Page, app = COACH): Promise<void> {
  await page.goto(`${app}/app/`);
  await page.getByRole("button", { name: "Try it as a new lifter" }).click();
  await expect(page.getByRole("heading", { name: "What are you lifting?" })).toBeVisible();
}

/** Plans an exercise and asks the coach. */
export async function plan(page: Page, name: string, sets: number, reps: number, weight: number): Promise<void> {
  await page.getByRole("textbox", { name: "Exercise", exact: true }).fill(name);
  await page.getByRole("textbox", { name: "Sets", exact: true }).fill(String(sets));
  await page.getByRole("textbox", { name: "Reps", exact: true }).fill(String(reps));
  await page.getByRole("textbox", { name: /^Weight/ }).fill(String(weight));
  await page.getByRole("button", { name: "Ask the coach" }).click();
}

/** The recommendation on the page. */
export function card(page: Page): Locator {
  return page.getByRole("region", { name: "Recommendation" });
}

/** Waits for a recommendation, and takes it. */
export async function accept(page: Page): Promise<void> {
  await card(page).getByRole("button", { name: "Accept" }).click();
  await expect(card(page).getByRole("button", { name: "Undo" })).toBeVisible();
}

/** Says of one thing how it was, 1–10. */
export async function rate(within: Locator | Page, question: RegExp, rating: number): Promise<void> {
  await within.getByRole("group", { name: question }).getByText(String(rating), { exact: true }).click();
}

/** Logs the set that was just done. */
export async function logSet(page: Page, effort: number): Promise<void> {
  await rate(page, /How hard was it\?/, effort);
  await page.getByRole("button", { name: "Log set" }).click();
}

/** Goes to another page of the app. */
export async function visit(page: Page, name: "Workout" | "Insights" | "Settings"): Promise<void> {
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name }).click();
}
