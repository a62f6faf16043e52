import { expect, test } from "vitest";
import { agoText, dayNumber, dayText, localDate, monthText, shortDayText } from "./dates";

const NOW = new Date("2026-01-05T10:00:00Z");

test("a date is the same day wherever it is read", () => {
  expect(dayText(dayNumber("2026-01-05"))).toBe("5 Jan 2026");
  expect(shortDayText(dayNumber("2024-02-29"))).toBe("29 Feb");
  expect(monthText("2025-12")).toBe("Dec 2025");
});

test("how long ago is told in the largest unit that fits", () => {
  const ago = (moment: string): string => agoText(moment, NOW);
  expect(ago("2026-01-05T09:59:45Z")).toBe("now");
  expect(ago("2026-01-05T09:20:00Z")).toBe("40 minutes ago");
  expect(ago("2026-01-05T07:32:10.250Z")).toBe("2 hours ago");
  expect(ago("2026-01-04T09:00:00Z")).toBe("yesterday");
  expect(ago("2025-12-20T10:00:00Z")).toBe("16 days ago");
  expect(ago("2025-07-05T10:00:00Z")).toBe("6 months ago");
});

test("a moment ahead of this device's clock is now", () => {
  expect(agoText("2026-01-05T10:03:00Z", NOW)).toBe("now");
});

test("the day of a file is the reader's", () => {
  expect(localDate(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});
