/** Where a browser keeps text under names; `localStorage` and `sessionStorage` are such places. */
export type TextStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** A storage that a browser may forbid by throwing; undefined where it does. */
export function allowed(storage: () => Storage): Storage | undefined {
  try {
    return storage();
  } catch {
    return undefined;
  }
}

/**
 * Values kept under names that begin alike, each under one of its own, so that two tabs do not write over each other.
 * Where nothing can be kept (storage forbidden or full), they are remembered until the page goes.
 */
export class Kept<T> {
  readonly #storage: TextStorage | undefined;
  readonly #prefix: string;
  readonly #isValue: (value: unknown) => value is T;
  readonly #remembered = new Map<string, T>();

  /** @param isValue whether something found there is ours: others may have written it, or an older version of us */
  constructor(storage: TextStorage | undefined, prefix: string, isValue: (value: unknown) => value is T) {
    this.#storage = storage;
    this.#prefix = prefix;
    this.#isValue = isValue;
  }

  put(name: string, value: T): void {
    try {
      if (this.#storage === undefined) {
        throw new Error("nothing can be kept");
      }
      this.#storage.setItem(this.#prefix + name, JSON.stringify(value));
      this.#remembered.delete(name);
    } catch {
      // What was kept there before would come back after a reload.
      this.remove(name);
      this.#remembered.set(name, value);
    }
  }

  /** The value under a name. */
  get(name: string): T | undefined {
    return this.#remembered.get(name) ?? this.#read(name);
  }

  remove(name: string): void {
    this.#remembered.delete(name);
    try {
      this.#storage?.removeItem(this.#prefix + name);
    } catch {
      // What cannot be touched was not written by us.
    }
  }

  /** All values by their names, in no order. */
  all(): Map<string, T> {
    const found = new Map<string, T>();
    for (const name of this.#names()) {
      const value = this.#read(name);
      if (value !== undefined) {
        found.set(name, value);
      }
    }
    this.#remembered.forEach((value, name) => found.set(name, value));
    return found;
  }

  #names(): string[] {
    try {
      const storage = this.#storage;
      return Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? "")
        .filter((key) => key.startsWith(this.#prefix))
        .map((key) => key.slice(this.#prefix.length));
    } catch {
      return [];
    }
  }

  #read(name: string): T | undefined {
    try {
      const value: unknown = JSON.parse(this.#storage?.getItem(this.#prefix + name) ?? "null");
      return this.#isValue(value) ? value : undefined;
    } catch {
      return undefined;
    }
  }
}
