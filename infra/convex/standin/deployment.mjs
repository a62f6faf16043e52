import { makeFunctionReference } from "convex/server";
import { convexToJson, jsonToConvex } from "convex/values";
import { bundle } from "./bundle.mjs";
import { addLookups } from "./lookups.mjs";

/** @typedef {import("convex/values").JSONValue} Json */
/** @typedef {{at: number, table: string, key: string, version: number, result: string}} Applied */
/** @typedef {{name: string, kind: "query" | "mutation", isPublic: boolean}} ConvexFunction */

const PAGE = 1000;

/** The project's own functions and schema, run in memory by convex-test under Convex's limits for a transaction. */
export class Deployment {
  #functions;
  #schema;
  #newConvex;
  #convex;
  /** @type {Applied[]} */
  #history = [];
  /** @type {Promise<unknown>} */
  #last = Promise.resolve();

  /**
   * @param {import("./bundle.mjs").Modules} functions
   * @param {any} schema
   * @param {() => any} newConvex makes an empty deployment of them
   */
  constructor(functions, schema, newConvex) {
    this.#functions = functions;
    this.#schema = schema;
    this.#newConvex = newConvex;
    this.#convex = newConvex();
  }

  static async start() {
    const { functions, convexTest, DatabaseFake } = await bundle();
    const { default: schema } = await functions["./convex/schema.ts"]?.();
    addLookups(DatabaseFake);
    return new Deployment(functions, schema, () =>
      convexTest({ schema, modules: functions, transactionLimits: true }),
    );
  }

  /** Every result of every `mirror:apply` that was committed, in the order of the commits. */
  get history() {
    return this.#history;
  }

  /** Forgets all documents. */
  reset() {
    this.#convex = this.#newConvex();
    this.#history = [];
  }

  /**
   * @param {string} name such as `mirror:apply`
   * @returns {Promise<ConvexFunction | undefined>}
   */
  async find(name) {
    const [module = "", exported = "default"] = name.split(":");
    const load = this.#functions[`./convex/${module.replace(/\.js$/, "")}.ts`];
    const found = load === undefined ? undefined : (await load())[exported];
    if (found?.isQuery !== true && found?.isMutation !== true) {
      return undefined;
    }
    return { name, kind: found.isQuery === true ? "query" : "mutation", isPublic: found.isPublic === true };
  }

  /**
   * Runs a function after all that were asked for before it.
   *
   * @param {ConvexFunction} called
   * @param {Json} args
   * @param {import("convex/server").UserIdentity | undefined} identity whoever is signed in
   * @returns {Promise<Json>}
   */
  async run(called, args, identity) {
    const convex = this.#convex;
    const caller = identity === undefined ? convex : convex.withIdentity(identity);
    const result = this.#last.then(async () => {
      const values = /** @type {Record<string, any>} */ (jsonToConvex(args));
      if (called.kind === "query") {
        return convexToJson(await caller.query(makeFunctionReference(called.name), values));
      }
      const json = convexToJson(await caller.mutation(makeFunctionReference(called.name), values));
      this.#remember(called, json);
      return json;
    });
    this.#last = result.catch(() => undefined);
    return await result;
  }

  /**
   * @param {string} table
   * @returns {Promise<Json[]>} all its documents, in the order in which they were first written
   * @throws {RangeError} if there is no such table
   */
  async dump(table) {
    if (!Object.hasOwn(this.#schema.tables, table)) {
      throw new RangeError(`no such table: ${table}`);
    }
    const convex = this.#convex;
    const documents = [];
    /** @type {string | null} */
    let cursor = null;
    for (let done = false; !done; ) {
      /** @type {import("convex/server").PaginationResult<any>} */
      const page = await convex.run((/** @type {any} */ ctx) =>
        ctx.db.query(table).paginate({ cursor, numItems: PAGE }),
      );
      documents.push(...page.page.map((document) => convexToJson(document)));
      cursor = page.continueCursor;
      done = page.isDone;
    }
    return documents;
  }

  /** @param {ConvexFunction} called @param {Json} result */
  #remember(called, result) {
    if (called.name === "mirror:apply") {
      const at = Date.now();
      this.#history.push(.../** @type {any[]} */ (result).map((outcome) => ({ at, ...outcome })));
    }
  }
}
