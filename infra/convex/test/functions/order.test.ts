import { expect, test } from "vitest";
import { Change, deletionAt, preferencesAt, preferencesOf, sessionOf, tweakOf } from "./changes";
import { aDeployment, Deployment, mirror } from "./deployment";
import { Random } from "./random";

const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);

function states(convex: Deployment) {
  return convex.run((ctx) => ctx.db.query("mirrorState").collect());
}

test("200 versions of one key, shuffled, repeated and at once, end as the newest in one row", async () => {
  const convex = aDeployment();
  const random = new Random(7);
  const versions = Array.from({ length: 200 }, (_, index) => preferencesAt(index + 1));
  const deliveries = random.shuffled([...versions, ...versions, ...versions]);

  const outcomes = (
    await Promise.all(random.pieces(deliveries, 10).map((piece) => mirror(convex, ...piece)))
  ).flat();

  const documents = await convex.run((ctx) => ctx.db.query("aiUserPreferences").collect());
  expect(documents).toMatchObject([preferencesOf("ann", 200)]);
  expect(await states(convex)).toMatchObject([{ key: "ann", version: 200, deleted: false }]);
  const applied = outcomes.filter(({ result }) => result === "applied").map(({ version }) => version);
  expect(applied).toContain(200);
  expect(new Set(applied).size).toBe(applied.length);
});

/** A life of a key: writes and deletions under rising versions. */
function life(random: Random, write: (version: number) => Change): Change[] {
  const changes: Change[] = [];
  for (let version = random.below(3); changes.length < 1 + random.below(8); version += 1 + random.below(3)) {
    const change = write(version);
    changes.push(random.below(4) === 0 ? { table: change.table, key: change.key, version } : change);
  }
  return changes;
}

function lives(random: Random): Change[][] {
  const users = ["ann", "bob", "eve"];
  return users.flatMap((user) => [
    life(random, (version) => preferencesAt(version, user)),
    life(random, (version) => ({
      table: "aiWorkoutTweaks",
      key: `${user}/t1`,
      version,
      document: tweakOf(user, "t1", { confidence: version }),
    })),
    life(random, (version) => ({
      table: "workoutSessions",
      key: `${user}/s1`,
      version,
      document: { ...sessionOf(user, "s1"), updatedAt: version },
    })),
  ]);
}

/** What is held under every key, with its document or without one. */
function holdings(convex: Deployment) {
  return convex.run(async (ctx) => {
    const states = await ctx.db.query("mirrorState").collect();
    return await Promise.all(
      states.map(async ({ table, key, version, documentId }) => {
        const { _id, _creationTime, ...document } = (documentId && (await ctx.db.get(documentId))) ?? {};
        return documentId === undefined ? { table, key, version } : { table, key, version, document };
      }),
    );
  });
}

function countDocuments(convex: Deployment) {
  return convex.run(async (ctx) => {
    const tables = ["aiUserPreferences", "aiWorkoutTweaks", "workoutSessions"] as const;
    const documents = await Promise.all(tables.map((table) => ctx.db.query(table).collect()));
    return documents.flat().length;
  });
}

function byKey(one: { table: string; key: string }, other: { table: string; key: string }) {
  return `${one.table} ${one.key}` < `${other.table} ${other.key}` ? -1 : 1;
}

test.each(SEEDS)("whatever the order, the newest of every key is what stays (seed %d)", async (seed) => {
  const convex = aDeployment();
  const random = new Random(seed);
  const all = lives(random);
  const repeated = all.flat().flatMap((change) => Array<Change>(1 + random.below(3)).fill(change));
  const batches = random.pieces(random.shuffled(repeated), 12);

  await Promise.all(batches.map((batch) => mirror(convex, ...batch)));

  const newest = all.map((changes) => changes.at(-1)!);
  expect((await holdings(convex)).sort(byKey)).toEqual(newest.sort(byKey));
  expect(await countDocuments(convex)).toBe(newest.filter(({ document }) => document !== undefined).length);
});

test.each(SEEDS)("no key ever goes back to an older version (seed %d)", async (seed) => {
  const convex = aDeployment();
  const random = new Random(seed);
  let highest = -1;
  for (const version of random.shuffled(Array.from({ length: 12 }, (_, index) => index))) {
    const change = random.below(3) === 0 ? deletionAt(version) : preferencesAt(version);

    const [outcome] = await mirror(convex, change);

    expect(outcome!.result).toBe(version < highest ? "stale" : change.document === undefined ? "deleted" : "applied");
    highest = Math.max(highest, version);
    expect(outcome!.version).toBe(highest);
  }
});
