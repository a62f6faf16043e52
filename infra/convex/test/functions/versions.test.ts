import { expect, test } from "vitest";
import { internal } from "../../convex/_generated/api";
import { MirroredTable } from "../../convex/documents";
import { deletionAt, modelVersionOf, preferencesAt } from "./changes";
import { aDeployment, Deployment, mirror } from "./deployment";

const TABLE = "aiUserPreferences";

async function pages(convex: Deployment, table: MirroredTable, limit: number) {
  const pages = [];
  let cursor: string | null = null;
  for (let done = false; !done; ) {
    const page: { items: { key: string }[]; cursor: string | null; done: boolean } = await convex.query(
      internal.mirror.listVersions,
      { table, cursor, limit },
    );
    pages.push(page.items.map(({ key }) => key));
    ({ cursor, done } = page);
  }
  return pages;
}

test("tells the versions of the keys that it knows, deleted ones too", async () => {
  const convex = aDeployment();
  await mirror(convex, preferencesAt(3, "ann"), preferencesAt(4, "bob"), deletionAt(5, "bob"));

  const versions = await convex.query(internal.mirror.versionsOf, { table: TABLE, keys: ["bob", "nobody", "ann"] });

  expect(versions).toEqual([
    { key: "bob", version: 5, deleted: true },
    { key: "ann", version: 3, deleted: false },
  ]);
});

test("is asked for at most 500 keys", async () => {
  const keys = Array.from({ length: 501 }, (_, index) => `user-${index}`);

  expect(await aDeployment().query(internal.mirror.versionsOf, { table: TABLE, keys: keys.slice(1) })).toEqual([]);
  await expect(aDeployment().query(internal.mirror.versionsOf, { table: TABLE, keys })).rejects.toMatchObject({
    data: { code: "BATCH_TOO_LARGE", limit: 500, size: 501 },
  });
});

test("lists a table by key, page by page", async () => {
  const convex = aDeployment();
  const users = ["eve", "ann", "dan", "bob", "cat"];
  await mirror(convex, ...users.map((user) => preferencesAt(1, user)));

  expect(await pages(convex, TABLE, 2)).toEqual([["ann", "bob"], ["cat", "dan"], ["eve"]]);
  expect(await pages(convex, TABLE, 5)).toEqual([["ann", "bob", "cat", "dan", "eve"]]);
  expect(await pages(convex, TABLE, 500)).toEqual([["ann", "bob", "cat", "dan", "eve"]]);
});

test("says with the last key, not after it, that a list is done", async () => {
  const convex = aDeployment();
  await mirror(convex, preferencesAt(1, "ann"), preferencesAt(2, "bob"));

  const first = await convex.query(internal.mirror.listVersions, { table: TABLE, cursor: null, limit: 1 });
  const second = await convex.query(internal.mirror.listVersions, { table: TABLE, cursor: first.cursor, limit: 1 });

  expect(first).toEqual({ items: [{ key: "ann", version: 1, deleted: false }], cursor: "ann", done: false });
  expect(second).toEqual({ items: [{ key: "bob", version: 2, deleted: false }], cursor: null, done: true });
});

test("an empty table is a list that is done", async () => {
  expect(await aDeployment().query(internal.mirror.listVersions, { table: TABLE, cursor: null, limit: 9 })).toEqual({
    items: [],
    cursor: null,
    done: true,
  });
});

test("lists deletions, and nothing of other tables", async () => {
  const convex = aDeployment();
  await mirror(
    convex,
    deletionAt(2, "ann"),
    { table: "aiModelVersions", key: "m1", version: 1, document: modelVersionOf("m1") },
  );

  const { items } = await convex.query(internal.mirror.listVersions, { table: TABLE, cursor: null, limit: 9 });

  expect(items).toEqual([{ key: "ann", version: 2, deleted: true }]);
});

test("what is written while a list is read neither repeats nor hides a key", async () => {
  const convex = aDeployment();
  await mirror(convex, ...["b", "d", "f"].map((user) => preferencesAt(1, user)));
  const { cursor } = await convex.query(internal.mirror.listVersions, { table: TABLE, cursor: null, limit: 2 });

  await mirror(convex, preferencesAt(1, "a"), preferencesAt(1, "e"), preferencesAt(2, "b"));

  const { items } = await convex.query(internal.mirror.listVersions, { table: TABLE, cursor, limit: 9 });
  expect(items.map(({ key }) => key)).toEqual(["e", "f"]);
});

test.each([0, -1, 1.5, 501])("a page of %d is refused", async (limit) => {
  await expect(
    aDeployment().query(internal.mirror.listVersions, { table: TABLE, cursor: null, limit }),
  ).rejects.toMatchObject({ data: { code: "BAD_LIMIT", minimum: 1, maximum: 500 } });
});
