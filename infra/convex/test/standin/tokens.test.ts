import { execFile } from "node:child_process";
import http from "node:http";
import { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { ConvexHttpClient } from "convex/browser";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { oneOfEach, preferencesOf, tweakOf } from "../functions/changes";
import { Standin } from "./standin";

const AUDIENCE = "git-fit-coach";
const READ = fileURLToPath(new URL("../../standin/read.mjs", import.meta.url));

/** An OIDC issuer below a path, as the local stack has it. */
async function startIssuer() {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const keys = [{ ...(await exportJWK(publicKey)), kid: "one", alg: "RS256" }];
  const server = http.createServer((request, response) => {
    const bodies: Record<string, unknown> = {
      "/dev/.well-known/openid-configuration": { issuer: issuer(), jwks_uri: `${issuer()}/keys` },
      "/dev/keys": { keys },
    };
    response.end(JSON.stringify(bodies[request.url ?? ""]));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/dev`;
  return { issuer: issuer(), privateKey, close: () => server.close() };
}

type Claims = { subject?: string; audience?: string; issuer?: string; expires?: string };

let issuer: Awaited<ReturnType<typeof startIssuer>>;
let standin: Standin;

beforeAll(async () => {
  issuer = await startIssuer();
  standin = await Standin.start(["--prod"], { JWT_ISSUER: issuer.issuer, JWT_AUDIENCE: AUDIENCE });
});

beforeEach(async () => {
  await standin.control("reset");
  await standin.apply(...oneOfEach("ann"), ...oneOfEach("bob"));
});

afterAll(async () => {
  await standin.stop();
  issuer.close();
});

function token(claims: Claims = {}, key = issuer.privateKey): Promise<string> {
  const { subject = "ann", audience = AUDIENCE, issuer: from = issuer.issuer, expires = "1h" } = claims;
  return new SignJWT()
    .setProtectedHeader({ alg: "RS256", kid: "one" })
    .setSubject(subject)
    .setAudience(audience)
    .setIssuer(from)
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(key);
}

async function read(credentials: string, userId = "ann") {
  return await standin.call("query", "preferences:byUser", { userId }, { authorization: `Bearer ${credentials}` });
}

test("a user reads what is theirs, with Convex's own client", async () => {
  const client = new ConvexHttpClient(standin.url);
  client.setAuth(await token());

  expect(await client.query(api.preferences.byUser, { userId: "ann" })).toMatchObject(preferencesOf("ann"));
  const { page } = await client.query(api.tweaks.byUser, {
    userId: "ann",
    paginationOpts: { cursor: null, numItems: 10 },
  });
  expect(page).toMatchObject([tweakOf("ann", "t-ann")]);
});

test("nobody reads what is another's", async () => {
  expect(await read(await token(), "bob")).toMatchObject({
    status: 200,
    body: { status: "error", errorData: { code: "FORBIDDEN" } },
  });
});

test("the deploy key is nobody's token", async () => {
  expect(await standin.call("query", "preferences:byUser", { userId: "ann" })).toMatchObject({
    status: 200,
    body: { status: "error", errorData: { code: "UNAUTHENTICATED" } },
  });
});

test("a token does not open internal functions", async () => {
  const authorization = `Bearer ${await token()}`;

  expect((await standin.call("mutation", "mirror:apply", { changes: [] }, { authorization })).body.status).toBe("error");
});

describe("401", () => {
  test("for what is no token", async () => {
    expect(await read("abc")).toMatchObject({ status: 401, body: { code: "InvalidAuthHeader" } });
  });

  test("for another audience", async () => {
    expect(await read(await token({ audience: "other" }))).toMatchObject({
      status: 401,
      body: { code: "NoAuthProvider" },
    });
  });

  test("for another issuer", async () => {
    expect(await read(await token({ issuer: "https://other.example" }))).toMatchObject({
      status: 401,
      body: { code: "NoAuthProvider" },
    });
  });

  test("for one that has expired", async () => {
    expect(await read(await token({ expires: "-1m" }))).toMatchObject({ status: 401, body: { code: "IdTokenExpired" } });
  });

  test("for one that another key has signed", async () => {
    const { privateKey } = await generateKeyPair("RS256");

    expect(await read(await token({}, privateKey))).toMatchObject({ status: 401, body: { code: "Unauthenticated" } });
  });

  test("for any where no issuer is configured", async () => {
    const other = await Standin.start(["--prod"], { JWT_ISSUER: "", JWT_AUDIENCE: "" });
    const authorization = `Bearer ${await token()}`;

    expect(await other.call("query", "preferences:byUser", { userId: "ann" }, { authorization })).toMatchObject({
      status: 401,
      body: { code: "NoAuthProvider" },
    });
    await other.stop();
  });
});

test("the issuer's slash at the end does not count", async () => {
  const other = await Standin.start(["--prod"], { JWT_ISSUER: `${issuer.issuer}/`, JWT_AUDIENCE: AUDIENCE });
  const authorization = `Bearer ${await token()}`;

  expect(await other.call("query", "preferences:byUser", { userId: "ann" }, { authorization })).toMatchObject({
    body: { status: "success", value: null },
  });
  await other.stop();
});

describe("read.mjs", () => {
  const run = (...args: string[]) => promisify(execFile)("node", [READ, standin.url, ...args]);

  test("prints what a user reads", async () => {
    const { stdout } = await run(await token(), "preferences:byUser", '{"userId": "ann"}');

    expect(JSON.parse(stdout)).toMatchObject(preferencesOf("ann"));
  });

  test("prints what a function refuses, and fails", async () => {
    await expect(run("", "preferences:byUser", '{"userId": "ann"}')).rejects.toMatchObject({
      code: 2,
      stdout: '{"errorData":{"code":"UNAUTHENTICATED"}}\n',
    });
  });
});
