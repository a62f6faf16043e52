import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Faults } from "../../standin/faults.mjs";
import { preferencesAt } from "../functions/changes";
import { Random } from "../functions/random";
import { Standin } from "./standin";

let standin: Standin;

beforeAll(async () => {
  standin = await Standin.start(["--prod"]);
});

beforeEach(() => standin.control("reset"));

afterAll(() => standin.stop());

const queue = (...faults: string[]) => standin.control("faults", { queue: faults });
const held = async () => (await standin.control("dump", { table: "aiUserPreferences" })).length;

test.each([
  ["occ", 503, "OptimisticConcurrencyControlFailure"],
  ["throttled", 429, "TooManyConcurrentRequests"],
  ["internal", 500, "InternalServerError"],
  ["unauthorized", 401, "BadAdminKey"],
])("%s is an answer of %d, and nothing was done", async (fault, status, code) => {
  await queue(fault);

  expect(await standin.apply(preferencesAt(1))).toEqual({ status, body: { code, message: expect.any(String) } });
  expect(await held()).toBe(0);
});

test("down is a connection that breaks before anything was done", async () => {
  await queue("down");

  await expect(standin.apply(preferencesAt(1))).rejects.toThrow("fetch failed");
  expect(await held()).toBe(0);
});

test("lost is a connection that breaks after all was done", async () => {
  await queue("lost");

  await expect(standin.apply(preferencesAt(1))).rejects.toThrow("fetch failed");
  expect(await held()).toBe(1);
  expect((await standin.apply(preferencesAt(1))).body.value).toMatchObject([{ result: "stale" }]);
});

test("timeout is no answer until the client gives up, while others are served", async () => {
  await queue("timeout");
  const patience = new AbortController();
  const body = JSON.stringify({ path: "mirror:apply", args: { changes: [] } });
  let isAnswered = false;
  const hanging = standin.post("/api/mutation", body, {}, patience.signal).finally(() => (isAnswered = true));
  hanging.catch(() => undefined);
  await expect.poll(() => standin.control("calls")).toMatchObject([{ fault: "timeout" }]);

  expect((await standin.apply(preferencesAt(1))).status).toBe(200);
  expect(isAnswered).toBe(false);

  patience.abort();
  await expect(hanging).rejects.toThrow("aborted");
});

test("queued faults are met one a request, and told with the calls", async () => {
  await queue("occ", "throttled");

  const statuses = [];
  for (let call = 0; call < 3; call++) {
    statuses.push((await standin.apply(preferencesAt(1))).status);
  }

  expect(statuses).toEqual([503, 429, 200]);
  const calls: { fault?: string }[] = await standin.control("calls");
  expect(calls.map(({ fault }) => fault)).toEqual(["occ", "throttled", undefined]);
});

test("its own routes meet no faults", async () => {
  await standin.control("faults", { rates: { internal: 1 } });

  expect(await standin.control("history")).toEqual([]);
  expect((await standin.apply(preferencesAt(1))).status).toBe(500);
});

test("nothing set is nothing met", async () => {
  await queue("occ", "occ");
  await standin.control("faults", {});

  expect((await standin.apply(preferencesAt(1))).status).toBe(200);
});

test.each([
  [{ queue: ["none"] }, "no such fault: none"],
  [{ queue: "occ" }, "queue is not a list"],
  [{ rates: { none: 0.1 } }, "no such fault: none"],
  [{ rates: { occ: 1.5 } }, "the rate of occ is not a share"],
  [{ rates: { occ: "often" } }, "the rate of occ is not a share"],
  [{ rates: { occ: 0.6, down: 0.6 } }, "the rates come to 1.2"],
  [{ rates: { occ: 0.1 }, seed: "x" }, "seed is not a whole number"],
])("%j cannot be set, and what was set stays", async (wanted, problem) => {
  await queue("occ");

  await expect(standin.control("faults", wanted)).rejects.toThrow(`400: ${problem}`);

  expect((await standin.apply(preferencesAt(1))).status).toBe(503);
});

describe("rates", () => {
  const draw = (seed: number, count: number) => {
    const faults = new Faults();
    faults.set({ rates: { occ: 0.2, lost: 0.1 }, seed });
    return Array.from({ length: count }, () => faults.next());
  };

  test("are met about that often", () => {
    const drawn = draw(1, 10_000);

    const share = (fault: string | undefined) => drawn.filter((one) => one === fault).length / drawn.length;
    expect(share("occ")).toBeCloseTo(0.2, 1);
    expect(share("lost")).toBeCloseTo(0.1, 1);
    expect(share(undefined)).toBeCloseTo(0.7, 1);
  });

  test("follow from the seed", () => {
    expect(draw(7, 100)).toEqual(draw(7, 100));
    expect(draw(7, 100)).not.toEqual(draw(8, 100));
  });

  test("of 0 are never met, of 1 always", () => {
    const faults = new Faults();
    faults.set({ rates: { occ: 0, lost: 1 } });

    expect(new Set(Array.from({ length: 1_000 }, () => faults.next()))).toEqual(new Set(["lost"]));
  });
});

test("a client that repeats what failed ends with the newest of every key, and none ever goes back", async () => {
  await standin.control("faults", {
    rates: { occ: 0.08, throttled: 0.05, internal: 0.05, lost: 0.07, down: 0.05 },
    seed: 3,
  });
  const random = new Random(3);
  const users = Array.from({ length: 20 }, (_, index) => `user-${index}`);
  const changes = random.shuffled(
    users.flatMap((user) => Array.from({ length: 20 }, (_, index) => preferencesAt(index + 1, user))),
  );
  const applyAtLast = async (batch: typeof changes): Promise<void> => {
    const answer = await standin.apply(...batch).catch(() => undefined);
    return answer?.status === 200 ? undefined : await applyAtLast(batch);
  };

  await Promise.all(random.pieces(changes, 8).map(applyAtLast));

  const documents: { userId: string; preferences: { preferred_intensity: number } }[] = await standin.control("dump", {
    table: "aiUserPreferences",
  });
  expect(documents.map(({ preferences }) => preferences.preferred_intensity)).toEqual(Array(20).fill(20));
  expect(new Set(documents.map(({ userId }) => userId))).toEqual(new Set(users));
  const history: { key: string; version: number; result: string }[] = await standin.control("history");
  for (const user of users) {
    const versions = history.filter(({ key, result }) => key === user && result === "applied").map((one) => one.version);
    expect(versions).toEqual([...new Set(versions)].sort((one, other) => one - other));
  }
});
