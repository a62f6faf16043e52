import { allowed, Kept, type TextStorage } from "$lib/ai-coaching/kept";

/**
 * Exercises that lifters have agreed never to be offered again, until their next answer says so. They are kept in the
 * tab: there may be a reload, or another page, between the two.
 */
export class RuledOut {
  readonly #kept: Kept<string>;

  constructor(tab: TextStorage | undefined) {
    this.#kept = new Kept(tab, "gitfit.coaching.ruledOut.", (value) => typeof value === "string");
  }

  put(userId: string, exercise: string): void {
    this.#kept.put(userId, exercise);
  }

  /** What the next answer of a user rules out. */
  of(userId: string): string | undefined {
    return this.#kept.get(userId);
  }

  remove(userId: string): void {
    this.#kept.remove(userId);
  }
}

/** Those of this tab. */
export const ruledOut = new RuledOut(allowed(() => sessionStorage));
