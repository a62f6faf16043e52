/** A fresh random text of 16 hexadecimal digits. It works on pages without TLS too, where `randomUUID` does not. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The id of a lifter whom nobody knows yet. */
export function freshLifterId(): string {
  return `lifter-${randomId()}`;
}

/** What the API takes for the id of a user. */
const LIFTER_ID = /^[A-Za-z0-9._:@-]{1,128}$/;

/** Whether a text can be the id of a lifter. */
export function isLifterId(text: unknown): text is string {
  return typeof text === "string" && LIFTER_ID.test(text);
}
