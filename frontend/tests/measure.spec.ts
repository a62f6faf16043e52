import { writeFileSync } from "node:fs";
import { test } from "@playwright/test";
import { card, logSet, newLifter, plan } from "./e2e/app";
import { accessibilityProblems, drawnAfterAnswer, initialJavaScript } from "./e2e/measures";

const ROUNDS = 15;

const median = (values: number[]): number => values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;

test("the app's figures", async ({ page, browser }) => {
  test.setTimeout(300_000);
  const figures: Record<string, number> = {};

  figures["initial_js_gzip_kb"] = await initialJavaScript(page, "/app/");
  const fresh = await browser.newPage();
  figures["initial_js_gzip_kb_insights"] = await initialJavaScript(fresh, "/app/insights");

  await newLifter(page);
  const drawn: number[] = [await drawnAfterAnswer(page, () => plan(page, "Bench Press", 20, 8, 135))];
  let problems = await accessibilityProblems(page);
  for (let round = 1; round < ROUNDS; round++) {
    await card(page).getByRole("button", { name: "Accept" }).click();
    drawn.push(await drawnAfterAnswer(page, () => logSet(page, 6)));
  }
  figures["first_card_ms_after_api"] = median(drawn);
  figures["first_card_ms_after_api_highest"] = Math.max(...drawn);

  for (const path of ["/app/insights", "/app/settings"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    problems = problems.concat(await accessibilityProblems(page));
  }
  problems.forEach((problem) => console.log(problem));
  figures["axe_violations"] = problems.length;

  writeFileSync(process.env["FIGURES"] ?? "target/figures.json", JSON.stringify(figures));
});
