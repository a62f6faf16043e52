import { describe, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { Change, eventOf, modelVersionOf, oneOfEach, preferencesOf, sessionOf, tweakOf } from "./changes";
import { aDeployment, as, Deployment, mirror } from "./deployment";

const paginationOpts = { cursor: null, numItems: 10 };

/** Every read that takes a user, as the one who is signed in. */
const READS: Record<string, (caller: Pick<Deployment, "query">, userId: string) => Promise<unknown>> = {
  "preferences:byUser": (caller, userId) => caller.query(api.preferences.byUser, { userId }),
  "tweaks:byUser": (caller, userId) => caller.query(api.tweaks.byUser, { userId, paginationOpts }),
  "learningEvents:byUser": (caller, userId) => caller.query(api.learningEvents.byUser, { userId, paginationOpts }),
  "sessions:byUser": (caller, userId) => caller.query(api.sessions.byUser, { userId, paginationOpts }),
  "analytics:byUser": (caller, userId) => caller.query(api.analytics.byUser, { userId, days: 7 }),
};

async function withAnnAndBob() {
  const convex = aDeployment();
  await mirror(convex, ...oneOfEach("ann"), ...oneOfEach("bob"));
  return convex;
}

describe.each(Object.entries(READS))("%s", (_, read) => {
  test("is refused to somebody else", async () => {
    const convex = await withAnnAndBob();

    await expect(read(as(convex, "bob"), "ann")).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
  });

  test("is refused to nobody", async () => {
    const convex = await withAnnAndBob();

    await expect(read(convex, "ann")).rejects.toMatchObject({ data: { code: "UNAUTHENTICATED" } });
  });

  test("answers whoever has no documents", async () => {
    await expect(read(as(aDeployment(), "ann"), "ann")).resolves.toBeDefined();
  });
});

test("preferences are the user's own", async () => {
  const ann = as(await withAnnAndBob(), "ann");

  expect(await ann.query(api.preferences.byUser, { userId: "ann" })).toMatchObject(preferencesOf("ann"));
  expect(await as(aDeployment(), "ann").query(api.preferences.byUser, { userId: "ann" })).toBeNull();
});

test("tweaks are the user's own", async () => {
  const ann = as(await withAnnAndBob(), "ann");

  const { page, isDone } = await ann.query(api.tweaks.byUser, { userId: "ann", paginationOpts });

  expect(page).toMatchObject([tweakOf("ann", "t-ann")]);
  expect(isDone).toBe(true);
});

test("tweaks come last mirrored first, page by page", async () => {
  const convex = aDeployment();
  const tweak = (id: string): Change => ({
    table: "aiWorkoutTweaks",
    key: `ann/${id}`,
    version: 1,
    document: tweakOf("ann", id),
  });
  await mirror(convex, tweak("t1"), tweak("t2"), tweak("t3"));
  const page = (cursor: string | null) =>
    as(convex, "ann").query(api.tweaks.byUser, { userId: "ann", paginationOpts: { cursor, numItems: 2 } });

  const first = await page(null);
  const second = await page(first.continueCursor);

  expect(first.page.map(({ tweakId }) => tweakId)).toEqual(["t3", "t2"]);
  expect(second.page.map(({ tweakId }) => tweakId)).toEqual(["t1"]);
});

test("a tweak is found by its id", async () => {
  const ann = as(await withAnnAndBob(), "ann");

  expect(await ann.query(api.tweaks.byTweakId, { tweakId: "t-ann" })).toMatchObject(tweakOf("ann", "t-ann"));
});

test("a tweak of somebody else is as absent as one that does not exist", async () => {
  const ann = as(await withAnnAndBob(), "ann");

  expect(await ann.query(api.tweaks.byTweakId, { tweakId: "t-bob" })).toBeNull();
  expect(await ann.query(api.tweaks.byTweakId, { tweakId: "t-none" })).toBeNull();
});

test("a tweak is refused to nobody", async () => {
  const convex = await withAnnAndBob();

  await expect(convex.query(api.tweaks.byTweakId, { tweakId: "t-ann" })).rejects.toMatchObject({
    data: { code: "UNAUTHENTICATED" },
  });
});

test("learning events are the user's own, of all types or of one", async () => {
  const convex = await withAnnAndBob();
  const updated = eventOf("ann", "preference_updated");
  await mirror(convex, { table: "aiLearningEvents", key: "ann/0002_t", version: 1, document: updated });
  const events = async (rest: { eventType?: string }) => {
    const { page } = await as(convex, "ann").query(api.learningEvents.byUser, {
      userId: "ann",
      paginationOpts,
      ...rest,
    });
    return page.map(({ userId, eventType }) => [userId, eventType]);
  };

  expect(await events({})).toEqual([
    ["ann", "preference_updated"],
    ["ann", "feedback_processed"],
  ]);
  expect(await events({ eventType: "feedback_processed" })).toEqual([["ann", "feedback_processed"]]);
  expect(await events({ eventType: "none" })).toEqual([]);
});

test("sessions are the user's own", async () => {
  const ann = as(await withAnnAndBob(), "ann");

  const { page } = await ann.query(api.sessions.byUser, { userId: "ann", paginationOpts });

  expect(page).toMatchObject([sessionOf("ann", "s-ann")]);
});

test.each([0, 1.5, 201])("a page of %d documents is refused", async (numItems) => {
  const query = as(aDeployment(), "ann").query(api.tweaks.byUser, {
    userId: "ann",
    paginationOpts: { cursor: null, numItems },
  });

  await expect(query).rejects.toMatchObject({ data: { code: "BAD_LIMIT", minimum: 1, maximum: 200 } });
});

describe("the active model", () => {
  const models = (...documents: ReturnType<typeof modelVersionOf>[]): Change[] =>
    documents.map((document) => ({ table: "aiModelVersions", key: document.version, version: 1, document }));

  const active = async (changes: Change[]) => {
    const convex = aDeployment();
    await mirror(convex, ...changes);
    const model = await as(convex, "ann").query(api.modelVersions.active, { modelType: "gpt2" });
    return model?.version;
  };

  test("is the active one of its type", async () => {
    expect(
      await active(
        models(
          modelVersionOf("old", { active: false, deployedAt: "2026-03-01T00:00:00Z" }),
          modelVersionOf("current", { deployedAt: "2026-02-01T00:00:00Z" }),
          modelVersionOf("other", { modelType: "enhanced_engine", deployedAt: "2026-04-01T00:00:00Z" }),
        ),
      ),
    ).toBe("current");
  });

  test("is null if there is none", async () => {
    expect(await active(models(modelVersionOf("idle", { active: false })))).toBeUndefined();
  });

  test.each([
    ["2026-02-01T00:00:00Z", "2026-02-01T00:00:00.5Z"],
    ["2026-02-01T00:00:00.500Z", "2026-02-01T00:00:01Z"],
    [undefined, "2026-02-01T00:00:00Z"],
  ])("is the one deployed last while two are active (%s, %s)", async (earlier, later) => {
    const before = modelVersionOf("before", earlier === undefined ? {} : { deployedAt: earlier });
    const after = modelVersionOf("after", { deployedAt: later });

    expect(await active(models(before, after))).toBe("after");
    expect(await active(models(after, before))).toBe("after");
  });

  test("is refused to nobody", async () => {
    await expect(aDeployment().query(api.modelVersions.active, { modelType: "gpt2" })).rejects.toMatchObject({
      data: { code: "UNAUTHENTICATED" },
    });
  });
});
