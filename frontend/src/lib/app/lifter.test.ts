import type { Connection } from "$lib/ai-coaching";
import { expect, test } from "vitest";
import { Lifter } from "./lifter.svelte";
import { keepInMemory } from "./testing";

/** A device, and lifters on it as after a reload each. */
function device() {
  const connections: Connection[] = [];
  const kept = keepInMemory();
  const tab = keepInMemory();
  const open = () =>
    new Lifter({
      coach: { configure: (connection) => connections.push(connection) },
      usualAddress: "https://usual.example.com",
      device: kept,
      tab,
      request: () => Promise.reject(new TypeError("fetch failed")),
      now: () => 0,
    });
  return { open, connections, kept };
}

test("who trains, and in which unit, outlives a reload", () => {
  const { open } = device();
  const before = open();
  expect(before.id).toBeUndefined();
  expect(before.unit).toBe("lb");
  before.become("anna");
  before.unit = "kg";
  const after = open();
  expect([after.id, after.unit]).toEqual(["anna", "kg"]);
});

test("the coach is reached at the address set, else at the usual one", () => {
  const { open, connections } = device();
  const lifter = open();
  lifter.reachAt("https://own.example.com");
  open();
  lifter.reachAt("");
  expect(connections.map(({ baseUrl }) => baseUrl)).toEqual([
    "https://usual.example.com",
    "https://own.example.com",
    "https://own.example.com",
    "https://usual.example.com",
  ]);
});

test("a pasted token is shown to the coach", async () => {
  const { open, connections } = device();
  open().use("pasted");
  expect(await connections[0]?.token?.("anna", { renew: false })).toBe("pasted");
});

test("what is kept but cannot be right is left", () => {
  const { open, kept } = device();
  kept.write("lifter", { id: "no spaces", unit: "stone", address: "javascript:alert(1)" });
  const lifter = open();
  expect([lifter.id, lifter.unit, lifter.address]).toEqual([undefined, "lb", ""]);
});

test("a forgotten lifter is not there after a reload either", () => {
  const { open } = device();
  const lifter = open();
  lifter.become("anna");
  lifter.use("pasted");
  lifter.forget();
  expect(lifter.id).toBeUndefined();
  const after = open();
  expect([after.id, after.token]).toEqual([undefined, undefined]);
});
