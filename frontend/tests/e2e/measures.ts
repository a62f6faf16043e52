import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** Kilobytes (1,000 bytes) of JavaScript, compressed, that a page loads before anybody touches it. */
export async function initialJavaScript(page: Page, address: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") {
      sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
    }
  });
  await page.goto(address, { waitUntil: "networkidle" });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
}

/** Milliseconds from the end of the API's answer to the frame that shows the recommendation which `ask` asks for. */
export async function drawnAfterAnswer(page: Page, ask: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const shown = () =>
      [...document.querySelectorAll("button")].some((button) => button.textContent.trim() === "Accept");
    const drawn = new Promise<number>((resolve) => {
      const look = (): void => {
        if (shown()) {
          requestAnimationFrame(() => requestAnimationFrame((time) => resolve(time)));
        } else {
          requestAnimationFrame(look);
        }
      };
      look();
    });
    Object.assign(window, { drawn });
  });
  await ask();
  return await page.evaluate(async () => {
    const drawn = await (window as unknown as { drawn: Promise<number> }).drawn;
    const answers = performance.getEntriesByType("resource").filter((entry) => entry.name.endsWith("/recommendation"));
    return drawn - (answers.at(-1) as PerformanceResourceTiming).responseEnd;
  });
}

/** What axe finds wrong with the page as it is now, a line for each. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(" ")).join(", ")})`,
  );
}
