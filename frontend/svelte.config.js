import adapter from "@sveltejs/adapter-static";
import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";

/** @type {import("@sveltejs/kit").Config} */
export default {
  preprocess: vitePreprocess({ script: true }),
  kit: {
    // Every page is drawn in the browser: what it shows is one lifter's own.
    adapter: adapter({ fallback: "index.html" }),
    // The tests in a browser are served at the root.
    paths: { base: process.env.VITEST ? "" : "/app", relative: false },
    csp: {
      mode: "hash",
      directives: {
        "default-src": ["none"],
        "script-src": ["self"],
        "style-src": ["self", "unsafe-inline"],
        "img-src": ["self", "data:"],
        "font-src": ["self"],
        "manifest-src": ["self"],
        "base-uri": ["none"],
        "form-action": ["none"],
        // The address of the API is a setting.
        "connect-src": ["self", "https:", "wss:", "http://127.0.0.1:*", "http://localhost:*", "ws://127.0.0.1:*"],
      },
    },
    typescript: {
      config: (config) => ({
        ...config,
        include: [
          ...config.include,
          "../scripts/**/*.js",
          "../scripts/**/*.ts",
          "../tests/**/*.ts",
          "../*.ts",
          "../*.js",
        ],
      }),
    },
  },
};
