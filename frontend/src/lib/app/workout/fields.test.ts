import { expect, test } from "vitest";
import { readName, readNumber, readOptionalWhole, readPlan, readWhole } from "./fields";
import { RANGES } from "./plan";

const typed = { name: "Bench Press", sets: "3", reps: "10", weight: "137.5", rest: "" };

test("a typed plan becomes a plan", () => {
  expect(readPlan(typed, "lb")).toEqual({
    plan: { name: "Bench Press", sets: 3, reps: 10, weight: 137.5, unit: "lb" },
  });
});

test("rest is part of the plan if it was said", () => {
  expect(readPlan({ ...typed, rest: "90" }, "kg")).toMatchObject({ plan: { rest: 90, unit: "kg" } });
});

test("everything that is wrong is said at once, in the ranges of the coach", () => {
  const reading = readPlan({ name: " ", sets: "21", reps: "0", weight: "1000.5", rest: "3601" }, "lb");
  expect(reading).toEqual({
    problems: {
      name: "Name the exercise.",
      sets: "Enter a number from 1 to 20.",
      reps: "Enter a number from 1 to 100.",
      weight: "Enter a number from 0 to 1000.",
      rest: "Enter a number from 0 to 3600.",
    },
  });
});

test.each([
  ["62,5", 62.5],
  [" 62.25 ", 62.25],
  ["0", 0],
  ["1000", 1000],
])("'%s' is the weight %d", (text, weight) => {
  expect(readNumber(text, RANGES.weight).value).toBe(weight);
});

test.each(["1,000", "1.000.5", "12e1", "-5", "+5", "0x10", "5 kg", "Infinity", ".5", "62.255"])(
  "'%s' could be misread as a weight, so it is refused",
  (text) => {
    expect(readNumber(text, RANGES.weight).problem).toBe("Enter a number such as 62.5.");
  },
);

test("half a repetition is none", () => {
  expect(readWhole("10.5", RANGES.reps).problem).toBe("Enter a whole number.");
});

test("what is optional may be left out, but not be wrong", () => {
  expect(readOptionalWhole(" ", RANGES.minutes)).toEqual({ value: undefined });
  expect(readOptionalWhole("1441", RANGES.minutes).problem).toBeDefined();
});

test("a name is any readable line of up to a hundred characters", () => {
  expect(readName(" Farmer's Walk <b> ").value).toBe("Farmer's Walk <b>");
  expect(readName("x".repeat(101)).problem).toContain("100");
  expect(readName("two\nlines").problem).toBeDefined();
});
