/** From where to where an axis goes. */
export interface Domain {
  readonly low: number;
  readonly high: number;
}

/** Where a value of the domain lies between two lengths; the middle if the domain is a single value. */
export function position(value: number, domain: Domain, from: number, to: number): number {
  const span = domain.high - domain.low;
  return span === 0 ? (from + to) / 2 : from + ((value - domain.low) / span) * (to - from);
}

const ROUND_STEPS = [1, 2, 2.5, 5, 10];

/** Steps of 1, 2, 2.5 or 5 times a power of ten, so that about `parts` of them make the span. */
function roundStep(span: number, parts: number): number {
  const power = 10 ** Math.floor(Math.log10(span / parts));
  const factor = ROUND_STEPS.find((step) => step * power * parts >= span * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/**
 * Round ticks whose first and last hold all values between them: 2 to 5, for one value or more.
 *
 * @param leastSpan below which a difference is not stretched over the whole axis, so that noise does not look like change
 */
export function roundTicks(values: readonly number[], leastSpan: number): number[] {
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const widening = Math.max(0, leastSpan - (highest - lowest)) / 2;
  const low = lowest >= 0 ? Math.max(0, lowest - widening) : lowest - widening;
  const high = highest + widening;
  const step = roundStep(high - low || 1, 3);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** At most `most` (2 or more) different whole days from the first to the last, both among them. */
export function dayTicks(first: number, last: number, most: number): number[] {
  const parts = Math.min(most - 1, last - first);
  if (parts <= 0) {
    return [first];
  }
  return Array.from({ length: parts + 1 }, (_, index) => Math.round(first + ((last - first) * index) / parts));
}
