// Generates convex/_generated anew, in place, and fails if that is not what was there.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const PROJECT = fileURLToPath(new URL("..", import.meta.url));
const GENERATED = path.join(PROJECT, "convex", "_generated");

/** @returns {Map<string, string>} */
function generated() {
  return new Map(readdirSync(GENERATED).map((file) => [file, readFileSync(path.join(GENERATED, file), "utf8")]));
}

const before = generated();
execFileSync("npm", ["run", "--silent", "codegen"], { cwd: PROJECT, stdio: "inherit" });
const after = generated();

const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
  (file) => before.get(file) !== after.get(file),
);
if (changed.length > 0) {
  console.error(`convex/_generated was not up to date, and is now; commit ${changed.sort().join(", ")}.`);
  process.exit(1);
}
