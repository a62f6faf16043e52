import { messages } from "$lib/messages";
import { CoachingError } from "./errors";

/** One sentence for people about what went wrong; how a field was wrong is in the error's `details`. */
export function errorText(error: unknown): string {
  return error instanceof CoachingError ? messages.service.errors[error.code] : messages.service.unexpected;
}
