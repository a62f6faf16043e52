import { expect, test } from "vitest";
import { FakeStorage } from "$lib/ai-coaching/fakeStorage";
import { RuledOut } from "./ruledOut";

test("what was agreed is still known after a reload", () => {
  const tab = new FakeStorage();
  new RuledOut(tab).put("ann", "Burpee");
  expect(new RuledOut(tab).of("ann")).toBe("Burpee");
});

test("nobody rules out what another has agreed to", () => {
  const ruledOut = new RuledOut(new FakeStorage());
  ruledOut.put("ann", "Burpee");
  expect(ruledOut.of("ben")).toBeUndefined();
});

test("once said, it is over", () => {
  const ruledOut = new RuledOut(undefined);
  ruledOut.put("ann", "Burpee");
  ruledOut.remove("ann");
  expect(ruledOut.of("ann")).toBeUndefined();
});
