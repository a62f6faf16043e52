import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { ConvexHttpClient } from "convex/browser";
import { ConvexError } from "convex/values";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { internal } from "../../convex/_generated/api";
import { oneOfEach, preferencesAt, preferencesOf } from "../functions/changes";
import { KEY, Standin } from "./standin";

let standin: Standin;

beforeAll(async () => {
  standin = await Standin.start(["--prod"]);
});

beforeEach(() => standin.control("reset"));

afterAll(() => standin.stop());

const REDACTED = expect.stringMatching(/^\[Request ID: [0-9a-f]{16}\] Server Error$/);

test("runs the project's functions for whoever has the deploy key", async () => {
  const answer = await standin.apply(preferencesAt(1));

  expect(answer).toEqual({
    status: 200,
    body: {
      status: "success",
      value: [{ table: "aiUserPreferences", key: "ann", version: 1, result: "applied" }],
    },
  });
});

test("serves Convex's own client", async () => {
  const client = new ConvexHttpClient(standin.url) as ConvexHttpClient & { setAdminAuth(key: string): void } & {
    mutation(...args: unknown[]): Promise<unknown>;
    query(...args: unknown[]): Promise<unknown>;
  };
  client.setAdminAuth(KEY);

  await client.mutation(internal.mirror.apply, { changes: oneOfEach("ann") });

  expect(await client.query(internal.mirror.versionsOf, { table: "workoutSessions", keys: ["ann/s-ann"] })).toEqual([
    { key: "ann/s-ann", version: 1, deleted: false },
  ]);
  const refused = client.mutation(internal.mirror.apply, { changes: [{ ...preferencesAt(1), key: "bob" }] });
  await expect(refused).rejects.toThrow(ConvexError);
  await expect(refused).rejects.toMatchObject({ data: { code: "KEY_MISMATCH", key: "bob" } });
});

test("takes a function of either kind on the route for any", async () => {
  const changes = [preferencesAt(1)];
  expect((await standin.call("function", "mirror:apply", { changes })).body.status).toBe("success");
  const page = { table: "aiUserPreferences", cursor: null, limit: 1 };
  expect((await standin.call("function", "mirror:listVersions", page)).body.value.items).toHaveLength(1);
});

describe("credentials", () => {
  const withHeader = (authorization: string) =>
    standin.call("mutation", "mirror:apply", { changes: [] }, { authorization });

  test("the type in front of a key does not count", async () => {
    expect(await withHeader("convex happy-animal-123|secret")).toMatchObject({ body: { status: "success" } });
  });

  test("another key is 401 BadAdminKey", async () => {
    expect(await withHeader("Convex prod:happy-animal-123|other")).toEqual({
      status: 401,
      body: { code: "BadAdminKey", message: "The provided admin key was invalid for this instance" },
    });
  });

  test("a scheme that is not known is 400", async () => {
    expect(await withHeader("Basic YTpi")).toEqual({
      status: 400,
      body: { code: "InvalidAdminKey", message: "Invalid admin key" },
    });
  });

  test("without a key an internal function is as absent as one that does not exist", async () => {
    for (const path of ["mirror:apply", "mirror:none", "none:apply"]) {
      const body = JSON.stringify({ path, args: { changes: [] } });
      expect(await standin.post("/api/mutation", body)).toEqual({
        status: 200,
        body: { status: "error", errorMessage: REDACTED },
      });
    }
  });
});

describe("what fails inside a function is an answer with status 200", () => {
  test("in production only what was thrown for the client is shown", async () => {
    expect(await standin.apply({ ...preferencesAt(1), key: "bob" })).toEqual({
      status: 200,
      body: {
        status: "error",
        errorMessage: REDACTED,
        errorData: { code: "KEY_MISMATCH", table: "aiUserPreferences", key: "bob" },
      },
    });
  });

  test.each([
    ["a document that does not fit the schema", "mutation", "mirror:apply", { changes: [{ ...preferencesAt(1), document: {} }] }],
    ["arguments that the function does not take", "mutation", "mirror:apply", { changes: [], more: 1 }],
    ["a mutation called as a query", "query", "mirror:apply", { changes: [] }],
  ])("in production nothing is said of %s", async (_, route, path, args) => {
    expect(await standin.call(route, path, args)).toEqual({
      status: 200,
      body: { status: "error", errorMessage: REDACTED },
    });
  });

  test("in development all is said", async () => {
    const development = await Standin.start([]);
    const messageOf = async (route: string, path: string, args: unknown) =>
      (await development.call(route, path, args)).body.errorMessage;

    expect(await messageOf("mutation", "mirror:none", {})).toContain(
      "Could not find public function for 'mirror:none'. Did you forget to run `npx convex dev` or `npx convex deploy`?",
    );
    expect(await messageOf("query", "mirror:apply", { changes: [] })).toContain(
      "Trying to execute mirror:apply as Query, but it is defined as Mutation.",
    );
    expect(await messageOf("mutation", "mirror:apply", { changes: [{ ...preferencesAt(1), document: {} }] })).toContain(
      "Validator error",
    );
    await development.stop();
  });
});

describe("what is no call", () => {
  const apply = JSON.stringify({ path: "mirror:apply", args: { changes: [] } });

  test.each<[string, string, Record<string, string>]>([
    ["of another content type", apply, { "content-type": "text/plain" }],
    ["that is not JSON", "{", {}],
    ["without a path", '{"args": {}}', {}],
    ["without arguments", '{"path": "mirror:apply"}', {}],
    ["with arguments that are no object", '{"path": "mirror:apply", "args": null}', {}],
    ["above 16 MiB", JSON.stringify({ path: "mirror:apply", args: { changes: [], pad: "x".repeat(17 << 20) } }), {}],
  ])("a body %s is 400 BadJsonBody", async (_, body, headers) => {
    expect(await standin.post("/api/mutation", body, headers)).toMatchObject({
      status: 400,
      body: { code: "BadJsonBody" },
    });
  });

  test("a name that no function can have is 400", async () => {
    expect(await standin.call("query", "mirror:apply:more", {})).toMatchObject({
      status: 400,
      body: { code: "BadConvexFunctionIdentifier" },
    });
  });

  test("another route is 404, another method 405", async () => {
    expect((await fetch(`${standin.url}/api/none`, { method: "POST" })).status).toBe(404);
    expect((await fetch(`${standin.url}/api/query`)).status).toBe(405);
  });
});

describe("its own routes", () => {
  test("dump the documents of a table", async () => {
    await standin.apply(preferencesAt(1));

    const documents = await standin.control("dump", { table: "aiUserPreferences" });

    expect(documents).toEqual([
      { ...preferencesOf("ann", 1), _id: expect.any(String), _creationTime: expect.any(Number) },
    ]);
    await expect(standin.control("dump", { table: "none" })).rejects.toThrow("400: no such table: none");
  });

  test("dump a table of more than one page", async () => {
    for (let from = 0; from < 1_100; from += 100) {
      await standin.apply(...Array.from({ length: 100 }, (_, index) => preferencesAt(1, `user-${from + index}`)));
    }

    const documents: { userId: string }[] = await standin.control("dump", { table: "aiUserPreferences" });

    expect(new Set(documents.map(({ userId }) => userId)).size).toBe(1_100);
  });

  test("tell what was applied, in order, and what was called", async () => {
    await standin.apply(preferencesAt(2), preferencesAt(1));
    await standin.apply({ ...preferencesAt(3), key: "bob" });
    await standin.call("query", "mirror:versionsOf", { table: "aiUserPreferences", keys: [] });

    const at = expect.any(Number);
    expect(await standin.control("history")).toEqual([
      { at, table: "aiUserPreferences", key: "ann", version: 2, result: "applied" },
      { at, table: "aiUserPreferences", key: "ann", version: 2, result: "stale" },
    ]);
    expect(await standin.control("calls")).toEqual([
      { at, path: "mirror:apply", changes: 2 },
      { at, path: "mirror:apply", changes: 1 },
      { at, path: "mirror:versionsOf", changes: 0 },
    ]);
  });

  test("forget everything", async () => {
    await standin.apply(preferencesAt(1));
    await standin.control("reset");

    expect(await standin.control("dump", { table: "aiUserPreferences" })).toEqual([]);
    expect(await standin.control("history")).toEqual([]);
    expect(await standin.control("calls")).toEqual([]);
    expect((await standin.apply(preferencesAt(1))).body.value).toMatchObject([{ result: "applied" }]);
  });
});

test("ends when its standard input does, and leaves nothing behind", async () => {
  const other = await Standin.start();
  const ownFolders = async () => {
    const folders = await readdir(new URL("../../target", import.meta.url));
    return folders.filter((folder) => folder.startsWith(`standin-${other.process.pid}-`));
  };
  expect(await ownFolders()).toHaveLength(1);

  const ended = once(other.process, "exit");
  other.process.stdin!.end();

  expect(await ended).toEqual([0, null]);
  expect(await ownFolders()).toEqual([]);
});
