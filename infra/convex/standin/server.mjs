// A Convex deployment for one machine: the project's own functions behind Convex's HTTP API, in memory.
//   node server.mjs [--prod] [--port 0] --key KEY
// JWT_ISSUER and JWT_AUDIENCE say whose tokens are good. Ends when its standard input does.
import http from "node:http";
import { parseArgs } from "node:util";
import { Api } from "./api.mjs";
import { Deployment } from "./deployment.mjs";
import { Faults } from "./faults.mjs";
import { answer, jsonBody } from "./http.mjs";
import { Refusal } from "./refusal.mjs";
import { tokenVerifier } from "./tokens.mjs";

const { values: options } = parseArgs({
  options: {
    prod: { type: "boolean", default: false },
    port: { type: "string", default: "0" },
    key: { type: "string" },
  },
});
if (options.key === undefined) {
  throw new Error("--key is missing");
}

const deployment = await Deployment.start();
const faults = new Faults();
const api = new Api({
  deployment,
  faults,
  adminKey: options.key,
  verifyToken: tokenVerifier(process.env.JWT_ISSUER, process.env.JWT_AUDIENCE),
  production: options.prod,
});

/** What a test asks of the stand-in itself. @type {Record<string, (body: any) => unknown>} */
const CONTROLS = {
  "/__test/faults": (body) => faults.set(body),
  "/__test/dump": ({ table }) => deployment.dump(table),
  "/__test/history": () => deployment.history,
  "/__test/calls": () => api.calls,
  "/__test/reset": () => {
    deployment.reset();
    api.reset();
    faults.set({});
  },
};

const server = http.createServer((request, response) => {
  serve(request, response).catch((error) => {
    if (error instanceof Refusal) {
      answer(response, error.status, { code: error.code, message: error.message });
    } else if (!request.socket.destroyed) {
      console.error(error);
      answer(response, 500, { code: "InternalServerError", message: String(error) });
    }
  });
});
// Or a client would now and then send into a connection that is just being closed.
server.keepAliveTimeout = 120_000;
server.listen(Number(options.port), "127.0.0.1", () => {
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  console.log(`listening ${port}`);
});
process.stdin.on("end", () => process.exit(0)).resume();
process.on("SIGINT", () => process.exit(0));
process.on("SIGTERM", () => process.exit(0));

/**
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 */
async function serve(request, response) {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const [, route] = /^\/api\/(query|mutation|function)$/.exec(pathname) ?? [];
  const control = CONTROLS[pathname];
  if (route === undefined && control === undefined) {
    response.writeHead(404).end();
  } else if (request.method !== "POST") {
    response.writeHead(405, { allow: "POST" }).end();
  } else if (route !== undefined) {
    await api.serve(route, request, response);
  } else if (control !== undefined) {
    await serveControl(control, request, response);
  }
}

/**
 * @param {(body: any) => unknown} control
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 */
async function serveControl(control, request, response) {
  const body = request.headers["content-length"] === "0" ? {} : await jsonBody(request);
  try {
    answer(response, 200, (await control(body)) ?? {});
  } catch (error) {
    if (!(error instanceof RangeError)) {
      throw error;
    }
    throw new Refusal(400, "BadControl", error.message);
  }
}
