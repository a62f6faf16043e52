/** @typedef {"occ" | "throttled" | "internal" | "timeout" | "lost" | "unauthorized" | "down"} Fault */

/** What the faults that are answers say, in Convex's words. */
export const ANSWERS = {
  occ: {
    status: 503,
    code: "OptimisticConcurrencyControlFailure",
    message:
      'Documents read from or written to the "mirrorState" table changed while this mutation was being run and on ' +
      "every subsequent retry. See https://docs.convex.dev/error#1",
  },
  throttled: {
    status: 429,
    code: "TooManyConcurrentRequests",
    message: "Too many concurrent requests. Your backend is limited to 16 concurrent mutations.",
  },
  internal: {
    status: 500,
    code: "InternalServerError",
    message: "Your request couldn't be completed. Try again later.",
  },
  unauthorized: {
    status: 401,
    code: "BadAdminKey",
    message: "The provided admin key was invalid for this instance",
  },
};

/** @type {ReadonlySet<string>} */
const NAMES = new Set([...Object.keys(ANSWERS), "timeout", "lost", "down"]);

/** Decides which requests meet a fault. Queued faults come first, one a request; after them those drawn by rate. */
export class Faults {
  /** @type {Fault[]} */
  #queue = [];
  /** @type {[Fault, number][]} */
  #rates = [];
  #random = mulberry32(1);

  /**
   * Replaces what was set.
   *
   * @param {{queue?: unknown, rates?: unknown, seed?: unknown}} wanted rates are shares of the requests, at most 1 in all
   * @throws {RangeError} what cannot be done about it
   */
  set({ queue = [], rates = {}, seed = 1 }) {
    const newQueue = namesIn(queue);
    const newRates = sharesIn(rates);
    if (typeof seed !== "number" || !Number.isSafeInteger(seed)) {
      throw new RangeError("seed is not a whole number");
    }
    this.#queue = newQueue;
    this.#rates = newRates;
    this.#random = mulberry32(seed);
  }

  /** @returns {Fault | undefined} what the next request meets */
  next() {
    const queued = this.#queue.shift();
    if (queued !== undefined || this.#rates.length === 0) {
      return queued;
    }
    let drawn = this.#random();
    for (const [fault, share] of this.#rates) {
      if (drawn < share) {
        return fault;
      }
      drawn -= share;
    }
    return undefined;
  }
}

/** @param {unknown} queue @returns {Fault[]} */
function namesIn(queue) {
  if (!Array.isArray(queue)) {
    throw new RangeError("queue is not a list");
  }
  return queue.map(nameOf);
}

/** @param {unknown} rates @returns {[Fault, number][]} */
function sharesIn(rates) {
  if (typeof rates !== "object" || rates === null) {
    throw new RangeError("rates is not an object");
  }
  const shares = Object.entries(rates).map(([name, share]) => pair(nameOf(name), share));
  const sum = shares.reduce((sum, [, share]) => sum + share, 0);
  if (sum > 1 + 1e-9) {
    throw new RangeError(`the rates come to ${sum}`);
  }
  return shares;
}

/** @param {Fault} fault @param {unknown} share @returns {[Fault, number]} */
function pair(fault, share) {
  if (typeof share !== "number" || !(share >= 0 && share <= 1)) {
    throw new RangeError(`the rate of ${fault} is not a share`);
  }
  return [fault, share];
}

/** @param {unknown} name @returns {Fault} */
function nameOf(name) {
  if (typeof name !== "string" || !NAMES.has(name)) {
    throw new RangeError(`no such fault: ${name}`);
  }
  return /** @type {Fault} */ (name);
}

/**
 * The generator mulberry32: 32 bits of state, numbers in [0, 1), the same ones for the same seed.
 *
 * @param {number} seed
 */
function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
