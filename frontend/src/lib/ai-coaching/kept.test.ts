import { expect, test } from "vitest";
import { FakeStorage } from "./fakeStorage";
import { Kept, type TextStorage } from "./kept";

const isText = (value: unknown): value is string => typeof value === "string";
const kept = (storage: TextStorage | undefined): Kept<string> => new Kept(storage, "ours.", isText);

test("what is kept is found by whoever comes later", () => {
  const storage = new FakeStorage();
  kept(storage).put("one", "new");
  expect(kept(storage).get("one")).toBe("new");
  expect([...kept(storage).all()]).toEqual([["one", "new"]]);
});

test("what a full storage does not take is remembered, and what it replaces is gone for everybody", () => {
  const storage = new FakeStorage();
  const ours = kept(storage);
  ours.put("one", "old");
  storage.full = true;
  ours.put("one", "new");
  expect(ours.get("one")).toBe("new");
  expect([...ours.all()]).toEqual([["one", "new"]]);
  expect(kept(storage).get("one")).toBeUndefined();
});

test("where nothing can be kept, it is remembered until it is removed", () => {
  const ours = kept(undefined);
  ours.put("one", "new");
  expect(ours.get("one")).toBe("new");
  ours.remove("one");
  expect(ours.all().size).toBe(0);
});

test("a storage that forbids everything is like none", () => {
  const forbid = (): never => {
    throw new DOMException("no", "SecurityError");
  };
  const forbidding: TextStorage = {
    get length() {
      return forbid();
    },
    key: forbid,
    getItem: forbid,
    setItem: forbid,
    removeItem: forbid,
  };
  const ours = kept(forbidding);
  ours.put("one", "new");
  expect([...ours.all()]).toEqual([["one", "new"]]);
  expect(ours.get("other")).toBeUndefined();
  ours.remove("one");
  expect(ours.all().size).toBe(0);
});

test("what is not ours is not seen", () => {
  const storage = new FakeStorage();
  storage.setItem("ours.broken", "{");
  storage.setItem("ours.older", "7");
  storage.setItem("theirs.one", '"text"');
  expect(kept(storage).all().size).toBe(0);
});
