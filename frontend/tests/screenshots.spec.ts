import { test, type Page } from "@playwright/test";
import { accept, card, logSet, plan, visit } from "./e2e/app";

const SIZES = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } };
const FOLDER = "docs";

/** Draws something on the page in the four looks. */
async function draw(page: Page, name: string, shoot: (path: string) => Promise<unknown>): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const [device, size] of Object.entries(SIZES)) {
      await page.setViewportSize(size);
      await page.evaluate(() => document.fonts.ready);
      await shoot(`${FOLDER}/${name}-${device}-${colorScheme}.png`);
    }
  }
}

/** As much of the page as one looks at. */
function upper(page: Page) {
  return { x: 0, y: 0, width: page.viewportSize()?.width ?? 0, height: 1_400 };
}

test("screenshots of card and dashboard, for the README", async ({ page }) => {
  test.setTimeout(120_000);
  // Whatever floats over the page would float over the picture.
  const still = () =>
    page.addStyleTag({
      content:
        "@media (max-width: 767px) { nav { display: none !important; } } .sticky { position: static !important; }",
    });

  await page.goto("/app/");
  await page.getByRole("button", { name: "Show me eight weeks of training" }).click();
  await page.getByRole("figure").first().waitFor();
  const style = await still();
  await draw(page, "dashboard", (path) => page.screenshot({ path, fullPage: true, clip: upper(page) }));
  await style.evaluate((element) => (element as Element).remove());

  await visit(page, "Workout");
  await plan(page, "Squat", 5, 8, 165);
  await accept(page);
  await logSet(page, 6);
  await card(page).getByRole("button", { name: "Accept" }).waitFor();
  await still();
  await draw(page, "card", (path) => card(page).screenshot({ path }));
});
