import { existsSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * Where a Chromium is: `CHROMIUM` says it, else it is looked for.
 *
 * @returns {string | undefined} its path
 */
export function chromium() {
  return [process.env["CHROMIUM"] ?? "", ...USUAL_PLACES].find((path) => existsSync(path));
}

// As a command: ends with 0 if there is one.
if (argv[1] === fileURLToPath(import.meta.url)) {
  process.exit(chromium() === undefined ? 1 : 0);
}
