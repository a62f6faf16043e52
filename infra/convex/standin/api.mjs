import { randomBytes } from "node:crypto";
import { convexToJson } from "convex/values";
import { ANSWERS } from "./faults.mjs";
import { answer, badBody, jsonBody } from "./http.mjs";
import { Refusal } from "./refusal.mjs";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {{admin: boolean, identity?: import("convex/server").UserIdentity}} Caller */
/** @typedef {{at: number, path: string, changes: number, fault?: import("./faults.mjs").Fault}} Call */

/** Convex's HTTP API for queries and mutations over a deployment, with faults. */
export class Api {
  #deployment;
  #faults;
  #adminKey;
  #verifyToken;
  #production;
  /** @type {Call[]} */
  #calls = [];

  /**
   * @param {object} parts
   * @param {import("./deployment.mjs").Deployment} parts.deployment
   * @param {import("./faults.mjs").Faults} parts.faults
   * @param {string} parts.adminKey
   * @param {(token: string) => Promise<import("convex/server").UserIdentity>} parts.verifyToken
   * @param {boolean} parts.production whether errors are redacted as in a production deployment
   */
  constructor({ deployment, faults, adminKey, verifyToken, production }) {
    this.#deployment = deployment;
    this.#faults = faults;
    this.#adminKey = withoutType(adminKey);
    this.#verifyToken = verifyToken;
    this.#production = production;
  }

  /** Every request that could be read, also those that met a fault. */
  get calls() {
    return this.#calls;
  }

  reset() {
    this.#calls = [];
  }

  /**
   * @param {string} route `query`, `mutation`, or `function` for either
   * @param {Request} request
   * @param {Response} response
   */
  async serve(route, request, response) {
    const credentials = credentialsIn(request.headers.authorization);
    const body = await jsonBody(request);
    const { path, args } = checked(body);
    const fault = this.#faults.next();
    this.#calls.push({ at: Date.now(), path, changes: args.changes?.length ?? 0, ...(fault && { fault }) });
    switch (fault) {
      case "down":
        request.socket.destroy();
        return;
      case "timeout":
        // Nothing follows: the client gives up.
        return;
      case "occ":
      case "throttled":
      case "internal":
      case "unauthorized": {
        const { status, code, message } = ANSWERS[fault];
        throw new Refusal(status, code, message);
      }
      case "lost":
      case undefined: {
        const caller = await this.#authenticate(credentials);
        const result = await this.#call(route, path, args, caller);
        if (fault === "lost") {
          request.socket.destroy();
        } else {
          answer(response, 200, result);
        }
      }
    }
  }

  /** @param {ReturnType<typeof credentialsIn>} credentials @returns {Promise<Caller>} */
  async #authenticate(credentials) {
    switch (credentials.kind) {
      case "nobody":
        return { admin: false };
      case "user":
        return { admin: false, identity: await this.#verifyToken(credentials.token) };
      case "admin":
        if (credentials.key !== this.#adminKey) {
          const { status, code, message } = ANSWERS.unauthorized;
          throw new Refusal(status, code, message);
        }
        return { admin: true };
    }
  }

  /** @param {string} route @param {string} path @param {any} args @param {Caller} caller */
  async #call(route, path, args, caller) {
    const called = await this.#deployment.find(path);
    if (called === undefined || !(called.isPublic || caller.admin)) {
      return this.#failure(
        `Could not find public function for '${path}'. Did you forget to run \`npx convex dev\` or \`npx convex deploy\`?`,
      );
    }
    if (route !== "function" && route !== called.kind) {
      return this.#failure(
        `Trying to execute ${path} as ${capitalised(route)}, but it is defined as ${capitalised(called.kind)}.`,
      );
    }
    try {
      return { status: "success", value: await this.#deployment.run(called, args, caller.identity) };
    } catch (error) {
      return this.#failure(String(error), dataOf(error));
    }
  }

  /**
   * What fails inside a function is an answer like any other. In production only what was thrown to be read is shown.
   *
   * @param {string} message
   * @param {import("convex/values").JSONValue} [errorData]
   */
  #failure(message, errorData) {
    const shown = `[Request ID: ${randomBytes(8).toString("hex")}] Server Error`;
    return {
      status: "error",
      errorMessage: this.#production ? shown : `${shown}\n${message}`,
      ...(errorData !== undefined && { errorData }),
    };
  }
}

/** @param {string | undefined} header */
function credentialsIn(header) {
  if (header === undefined) {
    return { kind: /** @type {const} */ ("nobody") };
  }
  if (/^convex /i.test(header)) {
    return { kind: /** @type {const} */ ("admin"), key: withoutType(header.slice("convex ".length)) };
  }
  if (/^bearer ./i.test(header)) {
    return { kind: /** @type {const} */ ("user"), token: header.slice("bearer ".length).trim() };
  }
  throw new Refusal(400, "InvalidAdminKey", "Invalid admin key");
}

/**
 * Keys look like `prod:happy-animal-123|secret`; what stands before the colon is for people.
 *
 * @param {string} key
 */
function withoutType(key) {
  return key.replace(/^(prod|dev|preview|project):/, "");
}

/** @param {any} body */
function checked(body) {
  for (const field of ["path", "args"]) {
    if (body?.[field] === undefined) {
      throw badBody(`Failed to deserialize the JSON body into the target type: missing field \`${field}\``);
    }
  }
  if (typeof body.path !== "string" || !/^[\w/.-]+(:\w+)?$/.test(body.path)) {
    throw new Refusal(
      400,
      "BadConvexFunctionIdentifier",
      `${body.path} is not a valid path to a Convex function.`,
    );
  }
  if (![undefined, "json", "convex_encoded_json"].includes(body.format)) {
    throw new Refusal(400, "BadFormatParam", "format param must be one of [`json`]");
  }
  // Convex's own clients send a list of one.
  const args = Array.isArray(body.args) ? (body.args[0] ?? {}) : body.args;
  if (typeof args !== "object" || args === null) {
    throw badBody("Failed to deserialize the JSON body into the target type: `args` is not an object");
  }
  return { path: /** @type {string} */ (body.path), args };
}

/** @param {unknown} error what a ConvexError carries, for the client to read */
function dataOf(error) {
  const isConvexError = typeof error === "object" && error !== null && Symbol.for("ConvexError") in error;
  return isConvexError ? convexToJson(/** @type {any} */ (error).data) : undefined;
}

/** @param {string} word */
function capitalised(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
