import { expect, test } from "vitest";
import { exportFileName } from "./exportFile";

test("the file is named after the lifter and the day", () => {
  expect(exportFileName("user123", new Date(2026, 0, 5, 12))).toBe("git-fit-coach-user123-2026-01-05.json");
});

test("what a file system does not take is replaced", () => {
  expect(exportFileName("auth0:a@b.c", new Date(2026, 10, 23))).toBe("git-fit-coach-auth0_a_b.c-2026-11-23.json");
});
