/** Whether a value that came from outside is an object whose fields can be looked at. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether it is a number that can be reckoned with, within bounds. */
export function isNumber(value: unknown, least = -Infinity, most = Infinity): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= least && value <= most;
}

/** Whether it is a whole number within bounds. */
export function isWhole(value: unknown, least = 0, most = Number.MAX_SAFE_INTEGER): value is number {
  return isNumber(value, least, most) && Number.isInteger(value);
}

/** Whether it is absent, or passes the check. */
export function isOptional(value: unknown, check: (present: unknown) => boolean): boolean {
  return value === undefined || check(value);
}
