import { ConvexError } from "convex/values";
import { expect, test } from "vitest";
import { internal } from "../../convex/_generated/api";
import { MirroredTable } from "../../convex/documents";
import {
  Change,
  deletionAt,
  eventOf,
  modelVersionOf,
  oneOfEach,
  preferencesAt,
  preferencesOf,
  sessionOf,
  tweakOf,
} from "./changes";
import { aDeployment, Deployment, mirror } from "./deployment";

async function contents(convex: Deployment, table: MirroredTable) {
  const documents = await convex.run((ctx) => ctx.db.query(table).collect());
  return documents.map(({ _id, _creationTime, ...document }) => document);
}

async function refusalOf(call: Promise<unknown>) {
  const error: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(ConvexError);
  return (error as ConvexError<{ code: string }>).data;
}

test("a document of every table is stored as it was sent", async () => {
  const convex = aDeployment();
  const changes = oneOfEach("ann");

  const outcomes = await mirror(convex, ...changes);

  expect(outcomes).toEqual(changes.map(({ table, key }) => ({ table, key, version: 1, result: "applied" })));
  for (const { table, document } of changes) {
    expect(await contents(convex, table)).toEqual([document]);
  }
});

test("a newer version takes the place of the one that is held", async () => {
  const convex = aDeployment();
  await mirror(convex, preferencesAt(1));

  expect(await mirror(convex, preferencesAt(3))).toMatchObject([{ version: 3, result: "applied" }]);

  expect(await contents(convex, "aiUserPreferences")).toEqual([preferencesOf("ann", 3)]);
});

test("a field that a newer version lacks is gone", async () => {
  const convex = aDeployment();
  const answered = tweakOf("ann", "t1", { response: { accepted: true, modified: false, skipped: false } });
  const key = "ann/t1";
  await mirror(convex, { table: "aiWorkoutTweaks", key, version: 1, document: answered });

  await mirror(convex, { table: "aiWorkoutTweaks", key, version: 2, document: tweakOf("ann", "t1") });

  expect(await contents(convex, "aiWorkoutTweaks")).toEqual([tweakOf("ann", "t1")]);
});

test("a repeated version is stale", async () => {
  const convex = aDeployment();
  await mirror(convex, preferencesAt(2));

  expect(await mirror(convex, preferencesAt(2))).toMatchObject([{ version: 2, result: "stale" }]);
});

test("an older version changes nothing and is told the version that is held", async () => {
  const convex = aDeployment();
  await mirror(convex, preferencesAt(2));

  expect(await mirror(convex, preferencesAt(1))).toEqual([
    { table: "aiUserPreferences", key: "ann", version: 2, result: "stale" },
  ]);
  expect(await contents(convex, "aiUserPreferences")).toEqual([preferencesOf("ann", 2)]);
});

test("a deletion removes the document", async () => {
  const convex = aDeployment();
  await mirror(convex, ...oneOfEach("ann"));

  const outcomes = await mirror(convex, ...oneOfEach("ann").map(({ table, key }) => ({ table, key, version: 2 })));

  expect(outcomes.map(({ result }) => result)).toEqual(Array(5).fill("deleted"));
  for (const { table } of oneOfEach("ann")) {
    expect(await contents(convex, table)).toEqual([]);
  }
});

test("a late write does not bring back what was deleted", async () => {
  const convex = aDeployment();
  await mirror(convex, preferencesAt(1), deletionAt(5));

  expect(await mirror(convex, preferencesAt(4))).toMatchObject([{ version: 5, result: "stale" }]);
  expect(await contents(convex, "aiUserPreferences")).toEqual([]);
});

test("a deletion that comes before the only write wins over it", async () => {
  const convex = aDeployment();

  expect(await mirror(convex, deletionAt(2))).toMatchObject([{ version: 2, result: "deleted" }]);
  expect(await mirror(convex, preferencesAt(1))).toMatchObject([{ version: 2, result: "stale" }]);
});

test("who comes back after a deletion is mirrored again", async () => {
  const convex = aDeployment();
  await mirror(convex, preferencesAt(1), deletionAt(2));

  expect(await mirror(convex, preferencesAt(3))).toMatchObject([{ version: 3, result: "applied" }]);
  expect(await contents(convex, "aiUserPreferences")).toEqual([preferencesOf("ann", 3)]);
});

test("version 0 is a version", async () => {
  const convex = aDeployment();

  expect(await mirror(convex, preferencesAt(0))).toMatchObject([{ version: 0, result: "applied" }]);
  expect(await mirror(convex, preferencesAt(0))).toMatchObject([{ version: 0, result: "stale" }]);
});

test("two changes of one key in a batch are taken in their order", async () => {
  const convex = aDeployment();

  const outcomes = await mirror(convex, preferencesAt(1), preferencesAt(3), preferencesAt(2), deletionAt(4));

  expect(outcomes.map(({ version, result }) => [version, result])).toEqual([
    [1, "applied"],
    [3, "applied"],
    [3, "stale"],
    [4, "deleted"],
  ]);
});

test("the same key in two tables is two keys", async () => {
  const convex = aDeployment();
  await mirror(convex, { table: "aiModelVersions", key: "ann", version: 9, document: modelVersionOf("ann") });

  expect(await mirror(convex, preferencesAt(1))).toMatchObject([{ version: 1, result: "applied" }]);
});

test("learning events of one user do not take each other's place", async () => {
  const convex = aDeployment();
  const event = (key: string, version: number, type: string): Change => ({
    table: "aiLearningEvents",
    key,
    version,
    document: eventOf("ann", type),
  });
  await mirror(convex, event("ann/1", 1, "one"), event("ann/2", 1, "two"));

  await mirror(convex, event("ann/1", 2, "uno"), { table: "aiLearningEvents", key: "ann/2", version: 2 });

  expect(await contents(convex, "aiLearningEvents")).toEqual([eventOf("ann", "uno")]);
});

test("a document that somebody removed by hand is written again by the next version", async () => {
  const convex = aDeployment();
  await mirror(convex, preferencesAt(1));
  await convex.run(async (ctx) => {
    const [document] = await ctx.db.query("aiUserPreferences").collect();
    await ctx.db.delete(document!._id);
  });

  expect(await mirror(convex, preferencesAt(2))).toMatchObject([{ version: 2, result: "applied" }]);
  expect(await contents(convex, "aiUserPreferences")).toEqual([preferencesOf("ann", 2)]);
});

test("a batch with a document that does not fit the schema changes nothing", async () => {
  const convex = aDeployment();
  const misfit = { ...preferencesOf("bob"), learning_metadata: { total_interactions: "many" } } as never;
  const batch: Change[] = [
    preferencesAt(1),
    { table: "aiUserPreferences", key: "bob", version: 1, document: misfit },
  ];

  await expect(mirror(convex, ...batch)).rejects.toThrow("Validator error");

  expect(await contents(convex, "aiUserPreferences")).toEqual([]);
  expect(await convex.run((ctx) => ctx.db.query("mirrorState").collect())).toEqual([]);
});

test.each<[string, Change]>([
  ["a field that is not documented", { ...preferencesAt(1), document: { ...preferencesOf("ann"), version: 1 } as never }],
  ["a missing field", { ...preferencesAt(1), document: { userId: "ann" } as never }],
  ["null for what is absent", { ...preferencesAt(1), document: { ...preferencesOf("ann"), updatedAt: null } as never }],
  ["a document of another table", { ...preferencesAt(1), document: sessionOf("ann", "s") as never }],
])("%s does not fit the schema", async (_, change) => {
  await expect(mirror(aDeployment(), change)).rejects.toThrow("Validator error");
});

test.each<[string, Change]>([
  ["preferences", { table: "aiUserPreferences", key: "bob", version: 1, document: preferencesOf("ann") }],
  ["a tweak", { table: "aiWorkoutTweaks", key: "ann/t2", version: 1, document: tweakOf("ann", "t1") }],
  ["a tweak by its id alone", { table: "aiWorkoutTweaks", key: "t1", version: 1, document: tweakOf("ann", "t1") }],
  ["an event", { table: "aiLearningEvents", key: "bob/e1", version: 1, document: eventOf("ann") }],
  ["an event without an id", { table: "aiLearningEvents", key: "ann/", version: 1, document: eventOf("ann") }],
  ["a model", { table: "aiModelVersions", key: "m2", version: 1, document: modelVersionOf("m1") }],
  ["a session", { table: "workoutSessions", key: "bob/s1", version: 1, document: sessionOf("ann", "s1") }],
  ["nothing", { table: "workoutSessions", key: "", version: 1 }],
])("%s under the key of something else is refused", async (_, change) => {
  const convex = aDeployment();

  expect(await refusalOf(mirror(convex, preferencesAt(1, "eve"), change))).toEqual({
    code: "KEY_MISMATCH",
    table: change.table,
    key: change.key,
  });
  expect(await contents(convex, "aiUserPreferences")).toEqual([]);
});

test.each([-1, 0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY])("%d is no version", async (version) => {
  expect(await refusalOf(mirror(aDeployment(), preferencesAt(version)))).toMatchObject({
    code: "BAD_VERSION",
    table: "aiUserPreferences",
    key: "ann",
  });
});

test("a hundred changes are a batch, one more is too many", async () => {
  const convex = aDeployment();
  const changes = Array.from({ length: 101 }, (_, index) => preferencesAt(1, `user-${index}`));

  expect(await convex.mutation(internal.mirror.apply, { changes: changes.slice(0, 100) })).toHaveLength(100);
  expect(await refusalOf(convex.mutation(internal.mirror.apply, { changes }))).toEqual({
    code: "BATCH_TOO_LARGE",
    limit: 100,
    size: 101,
  });
});
