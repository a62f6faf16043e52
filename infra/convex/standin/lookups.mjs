import { convexToJson } from "convex/values";

/** @typedef {Record<string, any>} Document */
/** @typedef {{type: string, tableName?: string, indexName?: string, range?: {type: string, value: any}[]}} Source */

/**
 * Lets convex-test find documents by the fields that a query fixes, where it looks at all there are: at some thousand
 * documents that is the difference between milliseconds and seconds a batch. It still does all the rest, and checks
 * what was found. This rests on the inside of the version that is pinned.
 *
 * @param {{prototype: any}} DatabaseFake convex-test's database
 */
export function addLookups({ prototype }) {
  const { commit, _resolveQuerySource: resolve } = prototype;
  /** @type {WeakMap<object, Lookups>} */
  const all = new WeakMap();
  const lookupsOf = (/** @type {any} */ database) => {
    const lookups = all.get(database) ?? new Lookups(database._schema.tables);
    all.set(database, lookups);
    return lookups;
  };

  /** @this {any} @param {unknown} commitTs */
  prototype.commit = function (commitTs) {
    const isOutermost = this._writes.length === 1;
    const changed = isOutermost ? Object.keys(this._writes[0]) : [];
    const before = changed.map((id) => this._documents[id]);
    commit.call(this, commitTs);
    const lookups = lookupsOf(this);
    changed.forEach((id, index) => lookups.move(id, before[index], this._documents[id]));
  };

  /** @this {any} @param {{source: Source}} query */
  prototype._resolveQuerySource = function (query) {
    const committed = lookupsOf(this).candidates(query.source);
    this._iterateDocs = (/** @type {string} */ table, /** @type {(document: Document) => void} */ visit) => {
      const pending = this._writes.flatMap(Object.keys).filter((/** @type {string} */ id) => tableOf(id) === table);
      for (const id of new Set([...committed, ...pending])) {
        const document = this.get(table, id);
        if (document !== null) {
          visit(document);
        }
      }
    };
    try {
      return resolve.call(this, query);
    } finally {
      delete this._iterateDocs;
    }
  };
}

/** The ids of committed documents by their table, and by the values of every beginning of every index. */
class Lookups {
  /** @type {Map<string, string[][]>} the beginnings of the indexes of each table, by index as `table.index` */
  #fields = new Map();
  /** @type {Map<string, Set<string>>} */
  #ids = new Map();

  /** @param {Map<string, {indexes: {indexDescriptor: string, fields: string[]}[]}>} tables */
  constructor(tables) {
    for (const [table, { indexes }] of tables) {
      for (const { indexDescriptor, fields } of indexes) {
        const beginnings = fields.map((_, index) => fields.slice(0, index + 1));
        this.#fields.set(`${table}.${indexDescriptor}`, beginnings);
      }
    }
  }

  /**
   * @param {string} id
   * @param {Document | undefined} before
   * @param {Document | undefined} after
   */
  move(id, before, after) {
    const table = tableOf(id);
    if (before !== undefined) {
      this.#places(table, before).forEach((place) => this.#ids.get(place)?.delete(id));
    }
    if (after !== undefined) {
      this.#places(table, after).forEach((place) => this.#at(place).add(id));
    }
  }

  /** @param {Source} source @returns {Iterable<string>} at least the documents that it has */
  candidates({ tableName, indexName, range = [] }) {
    const fixed = [];
    for (const { type, value } of range) {
      if (type !== "Eq") {
        break;
      }
      fixed.push("$undefined" in Object(value) ? undefined : value);
    }
    if (indexName === undefined || fixed.length === 0 || !this.#fields.has(indexName)) {
      return this.#at(tableName ?? String(indexName).replace(/\..*/, ""));
    }
    return this.#at(placeOf(indexName, fixed.slice(0, this.#fields.get(indexName)?.length)));
  }

  /** @param {string} table @param {Document} document */
  #places(table, document) {
    const places = [table];
    for (const [index, beginnings] of this.#fields) {
      if (index.startsWith(`${table}.`)) {
        places.push(...beginnings.map((fields) => placeOf(index, fields.map((field) => valueOf(document, field)))));
      }
    }
    return places;
  }

  /** @param {string} place */
  #at(place) {
    const ids = this.#ids.get(place) ?? new Set();
    this.#ids.set(place, ids);
    return ids;
  }
}

/** @param {string} id convex-test's, a number and the table */
function tableOf(id) {
  return id.replace(/^\d+/, "");
}

/** @param {string} index @param {unknown[]} values as JSON, undefined where a document has none */
function placeOf(index, values) {
  return `${index} ${JSON.stringify(values.map((value) => (value === undefined ? [] : [value])))}`;
}

/** @param {Document} document @param {string} field */
function valueOf(document, field) {
  const value = field.split(".").reduce((/** @type {any} */ inner, name) => inner?.[name], document);
  return value === undefined ? undefined : convexToJson(value);
}
