import { expect, test } from "vitest";
import { messages } from "$lib/messages";
import { focusOf } from "./focus";

const texts = messages.dashboard.focus;

/** Every sentence that the coach can say, with what is to be done about it. */
const SENTENCES: [string, string][] = [
  [
    "Answer a few recommendations first: the coach has 0 of the 50 answers that make its advice personal.",
    texts.actions.personalization,
  ],
  [
    "Answer more recommendations: the coach has 12 of the 50 answers that make its advice personal.",
    texts.actions.personalization,
  ],
  [
    "Change what does not fit instead of skipping it: you took 40 % of recommendations lately (12 answers).",
    texts.actions.acceptance,
  ],
  [
    "Enter what you did instead when you change a recommendation: recommendations were 50 % right (12 answers).",
    texts.actions.accuracy,
  ],
  [
    "Take the advice that works for you and decline the rest: you rate its effectiveness 4.2 of 10 (6 ratings).",
    texts.actions.satisfaction,
  ],
  [
    "Look at the lifts that stand still: estimated strength rises in 1 of 2 exercises over the last 8 weeks.",
    texts.actions.improvement,
  ],
  ["Train on regular days: your consistency is 40 % (6 weeks).", texts.actions.consistency],
  ["Keep going as you do, nothing is weak: your consistency is 92 % (8 weeks).", texts.actions.praise],
];

test.each(SENTENCES)("%s", (sentence, action) => {
  const focus = focusOf(sentence, []);
  expect(focus.action).toBe(action);
  expect(sentence.startsWith(focus.advice + ": ")).toBe(true);
  expect(sentence.toLowerCase()).toContain(focus.evidence.toLowerCase());
  expect(focus.area).toBeUndefined();
});

test("advice on an area is about that area", () => {
  const focus = focusOf(
    "Take more care of your middle back: effectiveness, form and acceptance average 40 % (5 answers).",
    [],
  );
  expect(focus).toEqual({
    advice: "Take more care of your middle back",
    evidence: "Effectiveness, form and acceptance average 40 % (5 answers).",
    action: texts.areaAction("middle back"),
    area: "middle back",
  });
});

test("an area alone with its evidence is advice on that area", () => {
  const focus = focusOf("shoulders: mean outcome 0.4 over 5 answers", ["shoulders"]);
  expect(focus.advice).toBe("Take more care of your shoulders");
  expect(focus.evidence).toBe("Mean outcome 0.4 over 5 answers.");
});

test("a sentence of another kind is shown as it is, with an action that promises nothing", () => {
  expect(focusOf("Sleep more", ["shoulders"])).toEqual({
    advice: "Sleep more",
    evidence: "",
    action: texts.actions.other,
    area: undefined,
  });
});
