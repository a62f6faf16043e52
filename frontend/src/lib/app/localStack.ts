import { isNumber, isRecord, isWhole } from "./shapes";

/** A token and until when it is good, in milliseconds since 1970. */
export interface IssuedToken {
  token: string;
  expiresAt: number;
}

/** What a stack on one's own machine offers beside the API, under `/dev`. A deployment has none of it. */
export interface LocalStack {
  /** Whether there is one. */
  isThere(): Promise<boolean>;
  /** A token of its own making; undefined where there is no stack. */
  token(userId: string): Promise<IssuedToken | undefined>;
  /** Makes weeks of training for a fresh lifter; how many weeks and answers, or undefined if that failed. */
  seed(userId: string): Promise<{ weeks: number; answers: number } | undefined>;
}

const PATIENCE_MILLISECONDS = 8_000;
const SEEDING_MILLISECONDS = 60_000;

/**
 * The local stack behind an address.
 *
 * @param now milliseconds since 1970
 */
export function localStackAt(address: string, request: typeof fetch, now: () => number): LocalStack {
  async function ask(path: string, method: string, patience: number): Promise<unknown> {
    try {
      const answer = await request(`${address}/dev/${path}`, { method, signal: AbortSignal.timeout(patience) });
      return answer.ok ? await answer.json() : undefined;
    } catch {
      return undefined;
    }
  }

  return {
    async isThere() {
      const answer = await ask(".well-known/openid-configuration", "GET", PATIENCE_MILLISECONDS);
      return isRecord(answer) && typeof answer["issuer"] === "string";
    },

    async token(userId) {
      const asked = now();
      const answer = await ask(`token?user_id=${encodeURIComponent(userId)}`, "GET", PATIENCE_MILLISECONDS);
      return isRecord(answer) && typeof answer["access_token"] === "string" && isNumber(answer["expires_in"], 1)
        ? { token: answer["access_token"], expiresAt: asked + answer["expires_in"] * 1000 }
        : undefined;
    },

    async seed(userId) {
      const answer = await ask(`seed?user_id=${encodeURIComponent(userId)}`, "POST", SEEDING_MILLISECONDS);
      return isRecord(answer) && isWhole(answer["weeks"]) && isWhole(answer["answers"])
        ? { weeks: answer["weeks"], answers: answer["answers"] }
        : undefined;
    },
  };
}
