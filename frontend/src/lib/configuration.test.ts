import { expect, test } from "vitest";
import { configurationOf } from "./configuration";

test("a flag is on unless it says false", () => {
  expect(configurationOf({}).coachingEnabled).toBe(true);
  expect(configurationOf({ VITE_AI_COACHING_ENABLED: "False " }).coachingEnabled).toBe(false);
});

test("the coach is not told of when nothing is", () => {
  const { coachingAnalyticsEnabled } = configurationOf({ VITE_ANALYTICS_ENABLED: "false" });
  expect(coachingAnalyticsEnabled).toBe(false);
});

test("an address has no slash at its end", () => {
  expect(configurationOf({ VITE_API_URL: " https://api.example.com// " }).apiUrl).toBe("https://api.example.com");
});
