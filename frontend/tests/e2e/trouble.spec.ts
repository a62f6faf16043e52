import { expect, type Page } from "@playwright/test";
import { accept, card, COACH, DISABLED_COACH, logSet, newLifter, plan, test, visit } from "./app";
import { Wire } from "./wire";

/** How many answers the coach has of the lifter on the page. */
async function answersAtTheCoach(page: Page): Promise<number> {
  return await page.evaluate(async () => {
    const kept = JSON.parse(localStorage.getItem("gitfit.app.lifter") ?? "{}") as { id: string };
    const token = (await (await fetch(`/dev/token?user_id=${kept.id}`)).json()) as { access_token: string };
    const answer = await fetch(`/user/${kept.id}/profile`, {
      headers: { authorization: `Bearer ${token.access_token}` },
    });
    const { profile } = (await answer.json()) as { profile: { total_interactions: number } };
    return profile.total_interactions;
  });
}

test.describe("on a wire that breaks", () => {
  let wire: Wire;

  test.beforeEach(async () => {
    wire = await Wire.to(COACH);
  });

  test.afterEach(() => wire.cut());

  test("the coach is gone: the plan stays, and asking again finds it", async ({ page }) => {
    await newLifter(page, wire.url);
    await wire.cut();
    await plan(page, "Bench Press", 3, 8, 135);
    await expect(card(page).getByRole("alert")).toContainText("The coach cannot be reached.");
    await expect(page.getByText("8 reps × 135")).toBeVisible();

    await wire.mend();
    await card(page).getByRole("button", { name: "Try again" }).click();
    await expect(card(page).getByRole("button", { name: "Accept" })).toBeVisible();
  });

  test("an answer that cannot be sent is kept over a reload, and counted once when the coach is back", async ({
    page,
  }) => {
    await newLifter(page, wire.url);
    await plan(page, "Bench Press", 3, 8, 135);
    await accept(page);
    await wire.cut();
    await card(page).getByRole("button", { name: "Save without rating" }).click();
    await expect(card(page).getByText("Kept on this phone until the coach can be reached.")).toBeVisible();
    await expect(page.getByText("1 answer waits to be sent to the coach.")).toBeVisible();

    await wire.mend();
    await page.reload();
    await expect(page.getByText("1 answer waits to be sent to the coach.")).toBeHidden();
    await expect.poll(() => answersAtTheCoach(page)).toBe(1);
    await page.reload();
    expect(await answersAtTheCoach(page)).toBe(1);
  });

  test("a network that is slow shows that the coach is asked, in the room of the answer", async ({ page }) => {
    await newLifter(page, wire.url);
    wire.slowDown(1_500);
    await plan(page, "Bench Press", 3, 8, 135);
    await expect(card(page)).toHaveAttribute("aria-busy", "true");
    const waiting = await card(page).boundingBox();
    await expect(card(page).getByRole("button", { name: "Accept" })).toBeVisible();
    const there = await card(page).boundingBox();
    expect(Math.abs((there?.height ?? 0) - (waiting?.height ?? 0))).toBeLessThan(160);
  });

  test("a held answer outlives a reload", async ({ page }) => {
    await newLifter(page, wire.url);
    await plan(page, "Bench Press", 3, 8, 135);
    await accept(page);
    await page.reload();
    await expect.poll(() => answersAtTheCoach(page)).toBe(1);
  });
});

test("offline, the page says so, and the set is logged all the same", async ({ page, context }) => {
  await newLifter(page);
  await plan(page, "Bench Press", 3, 8, 135);
  await accept(page);
  await context.setOffline(true);
  await expect(page.getByText(/You are offline\./)).toBeVisible();
  await logSet(page, 7);
  await expect(page.getByText("Set 2 of 3")).toBeVisible();
  await expect(card(page).getByRole("alert")).toContainText("The coach cannot be reached.");
  await context.setOffline(false);
  await card(page).getByRole("button", { name: "Try again" }).click();
  await expect(card(page).getByRole("button", { name: "Accept" })).toBeVisible();
});

test("a coach that is switched off answers 503, and the plan stands", async ({ page }) => {
  test.skip(DISABLED_COACH === "", "COACH_DISABLED_URL names no coach that is switched off");
  await newLifter(page, DISABLED_COACH);
  await plan(page, "Bench Press", 3, 8, 135);
  await expect(card(page).getByRole("alert")).toContainText("The coach is switched off at the moment.");
  await expect(page.getByText("8 reps × 135")).toBeVisible();
});

test("what the coach would refuse is told beside the field, and what it does refuse in the card", async ({ page }) => {
  await newLifter(page);
  await plan(page, "Bench Press", 3, 200, 135);
  await expect(
    page.getByText("Enter a whole number from 1 to 100.").or(page.getByText("Enter a number from 1 to 100.")),
  ).toBeVisible();

  // Damaged on its way: the coach itself refuses it.
  await page.route(
    "**/recommendation",
    async (route) => {
      const body = route.request().postDataJSON() as { exercise_data: object };
      const damaged = { ...body, exercise_data: { ...body.exercise_data, planned_weight: 100_000 } };
      await route.continue({ postData: JSON.stringify(damaged) });
    },
    { times: 1 },
  );
  await page.getByRole("textbox", { name: "Reps", exact: true }).fill("8");
  await page.getByRole("button", { name: "Ask the coach" }).click();
  await expect(card(page).getByRole("alert")).toContainText("planned weight");
  await card(page).getByRole("button", { name: "Try again" }).click();
  await expect(card(page).getByRole("button", { name: "Accept" })).toBeVisible();
});

test("a token that is over already is renewed without a word", async ({ page }) => {
  await page.route(
    "**/dev/token?*",
    // The issuer's own answer, of a token that has expired.
    (route) => route.continue({ url: `${route.request().url()}&expires_in=-60` }),
    { times: 1 },
  );
  await newLifter(page);
  await plan(page, "Bench Press", 3, 8, 135);
  await expect(card(page).getByRole("button", { name: "Accept" })).toBeVisible();
});

test("a pasted token that has expired says what to do", async ({ page, request }) => {
  const answer = await request.get(`${COACH}/dev/token?user_id=ann&expires_in=-60`);
  const { access_token: token } = (await answer.json()) as { access_token: string };
  await newLifter(page);
  await visit(page, "Settings");
  await page.getByRole("textbox", { name: /Access token/ }).fill(token);
  await page.getByRole("button", { name: "Use this token" }).click();
  await expect(page.getByText(/It has expired/).first()).toBeVisible();

  const refused = page.waitForResponse((response) => response.status() === 401);
  await visit(page, "Workout");
  await plan(page, "Bench Press", 3, 8, 135);
  await refused;
  await expect(card(page).getByRole("alert")).toContainText("You are signed out.");
});
