import { FakeStorage } from "$lib/ai-coaching/fakeStorage";
import { expect, test } from "vitest";
import { createKeep, PREFIX } from "./keep";

test("what is kept is there after a reload", () => {
  const storage = new FakeStorage();
  createKeep(() => storage).write("plan", { reps: 5 });
  expect(createKeep(() => storage).read("plan")).toEqual({ reps: 5 });
});

test("nothing is found where nothing was kept, and after it was forgotten", () => {
  const keep = createKeep(() => new FakeStorage());
  expect(keep.read("plan")).toBeUndefined();
  const storage = new FakeStorage();
  const other = createKeep(() => storage);
  other.write("plan", 1);
  other.write("plan", undefined);
  expect(other.read("plan")).toBeUndefined();
});

test("broken text is as good as none", () => {
  const storage = new FakeStorage();
  storage.setItem(`${PREFIX}plan`, "{half");
  expect(createKeep(() => storage).read("plan")).toBeUndefined();
});

test("a browser that forbids storage still remembers until the page goes", () => {
  const keep = createKeep(() => {
    throw new DOMException("forbidden", "SecurityError");
  });
  keep.write("plan", { reps: 5 });
  expect(keep.read("plan")).toEqual({ reps: 5 });
  keep.clear();
  expect(keep.read("plan")).toBeUndefined();
});

test("a full storage does not show an older value than the one kept last", () => {
  const storage = new FakeStorage();
  const keep = createKeep(() => storage);
  keep.write("plan", "old");
  storage.full = true;
  keep.write("plan", "new");
  expect(keep.read("plan")).toBe("new");
});

test("forgetting the device takes what the service keeps along, and nothing of others", () => {
  const storage = new FakeStorage();
  storage.setItem("gitfit.coaching.answer.1", "{}");
  storage.setItem("somebody.else", "1");
  const keep = createKeep(() => storage);
  keep.write("lifter", { id: "anna" });
  keep.clear();
  expect(storage.length).toBe(1);
  expect(storage.getItem("somebody.else")).toBe("1");
});
