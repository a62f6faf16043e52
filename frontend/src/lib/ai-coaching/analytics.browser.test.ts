import { expect, test } from "vitest";
import { tell } from "./analytics";

test("what happened is told to the page around the coach, and that is all", () => {
  const told: unknown[] = [];
  const hear = (event: Event): void => void told.push(event instanceof CustomEvent ? event.detail : undefined);
  window.addEventListener("ai-coaching", hear);
  tell("answer_learned", { preferences: 2 });
  window.removeEventListener("ai-coaching", hear);
  expect(told).toEqual([{ event: "answer_learned", preferences: 2 }]);
});
