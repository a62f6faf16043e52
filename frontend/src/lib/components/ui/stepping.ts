/** Which numbers a stepper allows: `origin` and what lies whole steps from it, between the bounds. */
export interface StepRange {
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  readonly origin: number;
}

/** A number that is allowed, and why it is not the one that was asked for, if it is not. */
export interface Stepped {
  readonly value: number;
  readonly because?: "most" | "least" | "step";
}

/** Sums of decimal steps are off by less than this. */
const NOISE = 1e-6;

/** The allowed number nearest to `wanted`. */
export function nearest(wanted: number, range: StepRange): Stepped {
  const value = at(Math.round((wanted - range.origin) / range.step), range);
  if (wanted > range.maximum + NOISE) {
    return { value, because: "most" };
  }
  if (wanted < range.minimum - NOISE) {
    return { value, because: "least" };
  }
  return Math.abs(value - wanted) > NOISE ? { value, because: "step" } : { value };
}

/** The allowed number that many steps from one that is allowed; a bound stops it. */
export function stepped(from: number, steps: number, range: StepRange): Stepped {
  const wanted = Math.round((from - range.origin) / range.step) + steps;
  const value = at(wanted, range);
  if (wanted > highest(range)) {
    return { value, because: "most" };
  }
  return wanted < lowest(range) ? { value, because: "least" } : { value };
}

/** A comma before three digits may divide thousands: 1,000 must not be read as 1. */
const DOUBTFUL = /,\d{3}$/;

/** The number that a text says, with a point or a comma; nothing if it says none, or may say two. */
export function numberIn(text: string): number | undefined {
  if (DOUBTFUL.test(text.trim())) {
    return undefined;
  }
  const plain = text.trim().replace(",", ".");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

function at(steps: number, range: StepRange): number {
  const within = Math.min(Math.max(steps, lowest(range)), highest(range));
  return Number((range.origin + within * range.step).toFixed(6));
}

function lowest(range: StepRange): number {
  return Math.ceil((range.minimum - range.origin) / range.step - NOISE);
}

function highest(range: StepRange): number {
  return Math.floor((range.maximum - range.origin) / range.step + NOISE);
}
