import { defineConfig } from "@playwright/test";
import { chromium } from "./scripts/chromium.js";

/**
 * Tests in a browser against a running coach: `COACH_URL` says where it is, and `COACH_DISABLED_URL` where one is that
 * refuses to recommend. `mvn verify` starts both.
 */
export default defineConfig({
  testDir: "tests",
  outputDir: "target/playwright",
  forbidOnly: true,
  workers: 1,
  reporter: "list",
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: process.env["COACH_URL"] ?? "http://127.0.0.1:3000",
    viewport: { width: 360, height: 740 },
    trace: "retain-on-failure",
    launchOptions: { executablePath: chromium() ?? "", args: ["--no-sandbox"] },
  },
  projects: [
    { name: "e2e", testMatch: "e2e/*.spec.ts" },
    { name: "screenshots", testMatch: "screenshots.spec.ts" },
    { name: "measure", testMatch: "measure.spec.ts" },
  ],
});
