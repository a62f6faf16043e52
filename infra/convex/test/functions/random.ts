/** Random choices that are the same for the same seed. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to, not including, a bound. */
  below(bound: number): number {
    // xorshift32, whose state is never 0.
    this.#state ||= 0x9e3779b9;
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    this.#state >>>= 0;
    return this.#state % bound;
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!;
  }

  shuffled<T>(values: readonly T[]): T[] {
    const shuffled = [...values];
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = this.below(last + 1);
      [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
    }
    return shuffled;
  }

  /** Cuts values into pieces of 1 up to a length. */
  pieces<T>(values: readonly T[], longest: number): T[][] {
    const pieces = [];
    for (let from = 0; from < values.length; ) {
      const length = 1 + this.below(longest);
      pieces.push(values.slice(from, from + length));
      from += length;
    }
    return pieces;
  }
}
