import type { ErrorCode, FieldProblem } from "./contract";
import { CoachingError } from "./errors";
import { isRecord } from "./readable";

const CODES: Readonly<Record<ErrorCode, true>> = {
  UNAUTHORIZED: true,
  FORBIDDEN: true,
  MALFORMED_JSON: true,
  VALIDATION_FAILED: true,
  PAYLOAD_TOO_LARGE: true,
  TWEAK_NOT_FOUND: true,
  FEEDBACK_CONFLICT: true,
  SESSION_CONFLICT: true,
  ENGINE_DISABLED: true,
  MODEL_UNAVAILABLE: true,
  STORE_UNAVAILABLE: true,
  NOT_FOUND: true,
  METHOD_NOT_ALLOWED: true,
  RATE_LIMITED: true,
  INTERNAL: true,
};

/** What the API's gateway refuses itself has no code. */
const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: "MALFORMED_JSON",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  405: "METHOD_NOT_ALLOWED",
  413: "PAYLOAD_TOO_LARGE",
  422: "VALIDATION_FAILED",
  429: "RATE_LIMITED",
  503: "STORE_UNAVAILABLE",
};

/** The error that an answer other than 200 stands for, whoever gave it. */
export function refusal(response: Response, body: unknown, now: number = Date.now()): CoachingError {
  const said = isRecord(body) ? body : {};
  const requestId = response.headers.get("x-request-id") ?? response.headers.get("apigw-requestid") ?? undefined;
  const retryAfterSeconds = retryAfter(response, now);
  return new CoachingError(code(response, said), sentence(response, said), {
    status: response.status,
    details: details(said["details"]),
    ...(requestId === undefined ? {} : { requestId }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  });
}

function code(response: Response, said: Record<string, unknown>): ErrorCode {
  const given = said["code"];
  return isCode(given) ? given : (BY_STATUS[response.status] ?? "INTERNAL");
}

/** A code that a later coach may give is not known here, and has no sentence. */
function isCode(given: unknown): given is ErrorCode {
  return typeof given === "string" && Object.hasOwn(CODES, given);
}

function sentence(response: Response, said: Record<string, unknown>): string {
  const given = said["error"] ?? said["message"];
  return typeof given === "string" ? given : `HTTP ${response.status}`;
}

function details(given: unknown): FieldProblem[] {
  if (!Array.isArray(given)) {
    return [];
  }
  return given
    .filter(isRecord)
    .flatMap(({ field, problem }) =>
      typeof field === "string" && typeof problem === "string" ? [{ field, problem }] : [],
    );
}

/** Seconds until another try is welcome; a date is compared with this device's clock. */
function retryAfter(response: Response, now: number): number | undefined {
  const header = response.headers.get("retry-after")?.trim() ?? "";
  if (/^\d+$/.test(header)) {
    return Number(header);
  }
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1000);
}
