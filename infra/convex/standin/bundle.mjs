import { mkdir, mkdtemp, readdir, readFile } from "node:fs/promises";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const PROJECT = fileURLToPath(new URL("..", import.meta.url));

const require = createRequire(import.meta.url);

/** @typedef {Record<string, () => Promise<any>>} Modules */

/** Also exports the database, which convex-test keeps to itself. @type {import("esbuild").Plugin} */
const OPEN_CONVEX_TEST = {
  name: "open-convex-test",
  setup(build) {
    build.onLoad({ filter: /[\\/]convex-test[\\/]dist[\\/]index\.js$/ }, async ({ path }) => ({
      contents: `${await readFile(path, "utf8")}\nexport { DatabaseFake };`,
    }));
  },
};

/**
 * Bundles the functions folder as the Convex CLI does, and with the same esbuild; and convex-test.
 *
 * @returns {Promise<{functions: Modules, convexTest: any, DatabaseFake: any}>} what loads each module of the functions,
 *     by its path in the project; convex-test and its database
 */
export async function bundle() {
  /** @type {typeof import("esbuild")} */
  const esbuild = createRequire(require.resolve("convex/package.json"))("esbuild");
  const files = (await readdir(path.join(PROJECT, "convex"), { recursive: true }))
    .filter((file) => /^[^.]+\.[jt]s$/.test(file))
    .map((file) => path.join("convex", file));
  const outdir = await temporaryFolder();
  const load = (/** @type {string} */ name) => import(pathToFileURL(path.join(outdir, `${name}.mjs`)).href);
  await esbuild.build({
    absWorkingDir: PROJECT,
    entryPoints: { ...Object.fromEntries(files.map((file) => [nameOf(file), file])), "convex-test": "convex-test" },
    outdir,
    outExtension: { ".js": ".mjs" },
    plugins: [OPEN_CONVEX_TEST],
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // Shared with what runs them.
    external: ["convex", "convex/*"],
    logLevel: "error",
  });
  const functions = Object.fromEntries(files.map((file) => [`./${file}`, () => load(nameOf(file))]));
  return { functions, ...(await load("convex-test")) };
}

/** @param {string} file */
function nameOf(file) {
  return file.replace(/\.[jt]s$/, "");
}

/** Inside the project, for what is bundled finds its packages there. */
async function temporaryFolder() {
  const target = path.join(PROJECT, "target");
  await mkdir(target, { recursive: true });
  const folder = await mkdtemp(path.join(target, `standin-${process.pid}-`));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
