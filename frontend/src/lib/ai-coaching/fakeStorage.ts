import type { TextStorage } from "./kept";

/** A storage in memory, which outlives the services that use it, as a browser's outlives its pages. */
export class FakeStorage implements TextStorage {
  readonly #items = new Map<string, string>();
  /** A full storage takes nothing more. */
  full = false;

  get length(): number {
    return this.#items.size;
  }

  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (this.full) {
      throw new DOMException("full", "QuotaExceededError");
    }
    this.#items.set(key, value);
  }

  removeItem(key: string): void {
    this.#items.delete(key);
  }
}
