import { sveltekit } from "@sveltejs/kit/vite";
import tailwindcss from "@tailwindcss/vite";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromium } from "./scripts/chromium.js";

const executablePath = chromium();

const inNode = {
  extends: true as const,
  test: {
    name: "node",
    environment: "node" as const,
    include: ["src/**/*.test.ts"],
    exclude: ["src/**/*.browser.test.ts"],
  },
};

const inBrowser = {
  extends: true as const,
  test: {
    name: "browser",
    include: ["src/**/*.browser.test.ts"],
    setupFiles: ["./tests/browser.setup.ts"],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      api: { strictPort: false },
      provider: playwright({ launchOptions: { executablePath: executablePath ?? "", args: ["--no-sandbox"] } }),
      instances: [{ browser: "chromium" as const, viewport: { width: 360, height: 740 } }],
    },
  },
};

if (process.env["VITEST"] && executablePath === undefined) {
  console.warn("SKIPPED: the tests in a browser (*.browser.test.ts), for there is no Chromium. CHROMIUM can name one.");
}

export default defineConfig({
  plugins: [tailwindcss(), sveltekit()],
  server: { port: 5173, strictPort: true },
  optimizeDeps: {
    // What is loaded lazily would be found late, and the page loaded anew in the middle of a test.
    include: ["bits-ui", "convex/browser", "convex/server", "openapi-fetch"],
    // Bundled by itself it would bring a Svelte of its own.
    exclude: ["convex-svelte"],
  },
  test: {
    // A busy machine is slow, not wrong.
    testTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
    projects: executablePath === undefined ? [inNode] : [inNode, inBrowser],
  },
});
