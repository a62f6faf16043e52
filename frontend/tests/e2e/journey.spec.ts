import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { accept, card, logSet, newLifter, plan, rate, test } from "./app";

interface Export {
  user_id: string;
  profile: { total_interactions: number };
  tweaks: { recommendation: { type: string }; response?: { modified: boolean; custom_adjustment?: number } }[];
}

test("a new lifter is taken further, sees what was learned, and takes everything away again", async ({ page }) => {
  test.setTimeout(240_000);
  const sets = 14;
  let taken = 0;
  await newLifter(page);

  await test.step("ten easy sets bring an increase with its reason", async () => {
    await plan(page, "Bench Press", sets, 8, 135);
    for (let set = 1; set <= 10; set++) {
      await accept(page);
      await logSet(page, 5);
      await expect(page.getByText(`Set ${set + 1} of ${sets}`)).toBeVisible();
      await expect(card(page).getByRole("button", { name: "Accept" })).toBeVisible();
    }
  });

  await test.step("an increase is taken with another weight, inside the limits", async () => {
    // Today's increases add up to a tenth at most: the next exercise has room again.
    await page.getByRole("button", { name: "End this exercise" }).click();
    await plan(page, "Squat", 5, 8, 185);
    await accept(page);
    await logSet(page, 5);
    await expect(card(page).getByRole("heading", { name: "More weight" })).toBeVisible();
    await expect(card(page).getByText(/\+[\d.]+\slb, \+\d+\s%/)).toBeVisible();
    await expect(card(page).getByRole("list", { name: "What this rests on" })).toContainText("the last set was easy");

    await card(page).getByRole("button", { name: "Modify" }).click();
    const weight = card(page).getByRole("spinbutton");
    const suggested = Number(await weight.inputValue());
    expect(suggested).toBeGreaterThan(185);
    await weight.fill("400");
    await expect(card(page).getByText(/The most that is safe now is [\d.]+\slb\./)).toBeVisible();
    await weight.fill(String(suggested));
    await weight.press("ArrowDown");
    taken = suggested - 2.5;
    await expect(weight).toHaveValue(String(taken));
    await card(page).getByRole("button", { name: "Take this" }).click();
    await expect(page.getByText(`8 reps × ${taken}`)).toBeVisible();
  });

  await test.step("ratings teach the coach, which says what it learned", async () => {
    await card(page).getByText("After the set: how was it?").click();
    await rate(card(page), /How difficult/, 4);
    await rate(card(page), /How much did the advice help/, 9);
    await card(page).getByRole("button", { name: "Save", exact: true }).click();
    await expect(card(page).getByText(/Intensity you like: [\d.]+ → [\d.]+/)).toBeVisible();
  });

  await test.step("the workout is stored, with what was learned in it", async () => {
    await logSet(page, 6);
    await page.getByRole("button", { name: "End this exercise" }).click();
    await page.getByRole("button", { name: "Finish workout" }).click();
    await rate(page, /How hard was it overall/, 6);
    await rate(page, /How content/, 9);
    await page.getByRole("button", { name: "Save workout" }).click();
    await expect(page.getByText("Your workout is saved.")).toBeVisible();
    await expect(page.getByText(/Intensity you like/).first()).toBeVisible();
  });

  await test.step("the dashboard shows the trend and what the coach knows", async () => {
    await page.getByRole("link", { name: "See your insights" }).click();
    await expect(page.getByRole("heading", { name: "Your insights" })).toBeVisible();
    await expect(page.getByRole("figure").first()).toBeVisible();
    await expect(page.getByText(/from 1[12] answers/i).first()).toBeVisible();
  });

  await test.step("everything is exported", async () => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: /export|download/i }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^git-fit-coach-.*\.json$/);
    const exported = JSON.parse(readFileSync(await file.path(), "utf8")) as Export;
    expect(exported.profile.total_interactions).toBe(12);
    expect(exported.tweaks.filter((tweak) => tweak.response?.modified)).toMatchObject([
      { recommendation: { type: "increase_weight" }, response: { custom_adjustment: taken } },
    ]);
  });

  await test.step("and deleted", async () => {
    await page.getByRole("button", { name: /^delete/i }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByRole("textbox").fill("delete");
    await dialog.getByRole("button", { name: /delete/i }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/Gone for good: .*your profile/)).toBeVisible();
    await page.reload();
    await expect(page.getByRole("button", { name: "Download my data" })).toBeVisible();
    await expect(page.getByRole("figure")).toHaveCount(0);
  });
});
