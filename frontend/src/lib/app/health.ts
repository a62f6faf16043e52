import { isRecord } from "./shapes";

/** What came of asking an API how it is. */
export type Health =
  | { state: "answers"; healthy: boolean; version: string; model: string | undefined }
  | { state: "foreign" }
  | { state: "silent" };

const PATIENCE_MILLISECONDS = 8_000;

/** Asks `GET /health` of an address; never rejects. `model` is the version of the language model, if there is one. */
export async function healthOf(address: string, request: typeof fetch): Promise<Health> {
  let answer: Response;
  try {
    answer = await request(`${address}/health`, { signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });
  } catch {
    return { state: "silent" };
  }
  try {
    const body: unknown = await answer.json();
    if (!isRecord(body) || typeof body["status"] !== "string" || typeof body["version"] !== "string") {
      return { state: "foreign" };
    }
    const model = body["model_available"] === true ? body["model_version"] : undefined;
    return {
      state: "answers",
      healthy: body["status"] === "healthy",
      version: body["version"],
      model: typeof model === "string" ? model : undefined,
    };
  } catch {
    return { state: "foreign" };
  }
}
