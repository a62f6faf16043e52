import { expect, test } from "vitest";
import { healthOf } from "./health";
import { localStackAt } from "./localStack";

/** A network that gives the same answer to everything, and tells what it was asked. */
function network(answer: () => Response) {
  const asked: string[] = [];
  const request: typeof fetch = (address, options) => {
    asked.push(`${options?.method ?? "GET"} ${String(address)}`);
    return Promise.resolve().then(answer);
  };
  return { request, asked };
}

const page = () => new Response("<!doctype html>", { headers: { "content-type": "text/html" } });
const broken = (): Response => {
  throw new TypeError("fetch failed");
};

test("the local stack issues tokens that end when it says", async () => {
  const { request, asked } = network(() => Response.json({ access_token: "a.b.c", expires_in: 60 }));
  const token = await localStackAt("http://localhost:3000", request, () => 1_000).token("anna@gym");
  expect(token).toEqual({ token: "a.b.c", expiresAt: 61_000 });
  expect(asked).toEqual(["GET http://localhost:3000/dev/token?user_id=anna%40gym"]);
});

test("the local stack makes weeks of training", async () => {
  const { request, asked } = network(() => Response.json({ user_id: "anna", answers: 96, weeks: 8 }));
  expect(await localStackAt("", request, () => 0).seed("anna")).toEqual({ weeks: 8, answers: 96 });
  expect(asked).toEqual(["POST /dev/seed?user_id=anna"]);
});

test.each([
  ["a refusal", () => new Response("{}", { status: 404 })],
  ["a page", page],
  ["silence", broken],
  ["something else", () => Response.json({ hello: 1 })],
])("%s means that there is no local stack", async (_, answer) => {
  const stack = localStackAt("", network(answer).request, () => 0);
  expect(await stack.isThere()).toBe(false);
  expect(await stack.token("anna")).toBeUndefined();
  expect(await stack.seed("anna")).toBeUndefined();
});

test("health says whether all is well, and which model coaches", async () => {
  const well = { status: "healthy", version: "0.1.0", model_available: true, model_version: "coach-mini-1" };
  const { request } = network(() => Response.json(well));
  expect(await healthOf("", request)).toEqual({
    state: "answers",
    healthy: true,
    version: "0.1.0",
    model: "coach-mini-1",
  });
});

test("a degraded coach without a model answers too, whatever its status code", async () => {
  const ill = { status: "degraded", version: "0.1.0", model_available: false, model_version: "none" };
  const { request } = network(() => Response.json(ill, { status: 503 }));
  expect(await healthOf("", request)).toEqual({
    state: "answers",
    healthy: false,
    version: "0.1.0",
    model: undefined,
  });
});

test("something that is no coach is told from nothing at all", async () => {
  expect(await healthOf("", network(page).request)).toEqual({ state: "foreign" });
  expect(await healthOf("", network(broken).request)).toEqual({ state: "silent" });
});
