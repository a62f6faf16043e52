import { expect, test } from "vitest";
import { preferenceName, preferenceText } from "./preferences";

test("a preference is told in words and in its own measure", () => {
  expect(preferenceName("preferred_intensity")).toBe("Intensity you like");
  expect(preferenceName("something_new")).toBe("something new");
  expect(preferenceText("preferred_intensity", 6.27)).toBe("6.3");
  expect(preferenceText("acceptance_rate", 0.525)).toBe("53\u00a0%");
  expect(preferenceText("rest_time_preference", 90.4)).toBe("1\u00a0min 30\u00a0s");
});
