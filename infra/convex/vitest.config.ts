import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "functions", environment: "edge-runtime", include: ["test/functions/**/*.test.ts"] } },
      { test: { name: "standin", environment: "node", include: ["test/standin/**/*.test.ts"] } },
    ],
  },
});
