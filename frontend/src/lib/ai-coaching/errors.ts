import type { ErrorCode, FieldProblem } from "./contract";

/** Codes of our own, for what never reached the coach or what its gateway refused. */
export type LocalCode = "OFFLINE" | "TIMEOUT" | "UNREADABLE" | "COACHING_DISABLED";

interface Particulars {
  status?: number;
  details?: FieldProblem[];
  requestId?: string;
  retryAfterSeconds?: number;
}

/** Why the coach did not answer; `code` is the server's where it gave one. */
export class CoachingError extends Error {
  override readonly name = "CoachingError";
  /** HTTP status; 0 if there was no answer. */
  readonly status: number;
  /** Which fields were refused, and why. */
  readonly details: readonly FieldProblem[];
  /** To be quoted when asking for help. */
  readonly requestId: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ErrorCode | LocalCode,
    message: string,
    { status = 0, details = [], requestId, retryAfterSeconds }: Particulars = {},
  ) {
    super(message);
    this.status = status;
    this.details = details;
    this.requestId = requestId;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
