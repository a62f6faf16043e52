import createClient, { type Client } from "openapi-fetch";
import { firstOf, unlessAborted } from "./abort";
import { CoachingError } from "./errors";
import type { paths } from "./generated/api";
import { isRecord, unreadable } from "./readable";
import { refusal } from "./refusal";

/** Gives the token to show for a user; asked to `renew` it after one was refused. */
export type TokenProvider = (userId: string, options: { renew: boolean }) => Promise<string | undefined>;

/** One request: for whom, and how long an answer may take, in milliseconds. */
export interface Errand {
  userId: string;
  patience: number;
  signal?: AbortSignal | undefined;
}

/** What goes with a request. */
export interface Carried {
  headers: Record<string, string>;
  signal: AbortSignal;
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** A request as the generated client makes it. */
export type Send<T> = (client: Client<paths>, carried: Carried) => Promise<Answer<T>>;

/** Milliseconds between a refusal and the second try. */
const SHORTEST_PAUSE = 500;
const LONGEST_PAUSE = 5_000;

/** What passes time and decides chances; another one in tests. */
export interface Nature {
  pause(milliseconds: number): Promise<void>;
  /** Aborts when so many milliseconds have passed. */
  timeOut(milliseconds: number): AbortSignal;
  random(): number;
}

/** The clock and the chance of this device. */
export const NATURE: Nature = {
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  timeOut: (milliseconds) => AbortSignal.timeout(milliseconds),
  random: Math.random,
};

/** Sends requests with their token, waits so long and no longer, and tries a second time where that may help. */
export class Transport {
  #client: Client<paths> = createClient<paths>({ baseUrl: "" });
  #token: TokenProvider | undefined;
  readonly #nature: Nature;

  constructor(nature: Nature) {
    this.#nature = nature;
  }

  /** @param baseUrl address of the API without a slash at its end; empty: where the page came from */
  reachAt(baseUrl: string): void {
    this.#client = createClient<paths>({ baseUrl });
  }

  showTokensOf(provider: TokenProvider): void {
    this.#token = provider;
  }

  async token(userId: string, options: { renew: boolean }): Promise<string | undefined> {
    return await this.#token?.(userId, options);
  }

  /**
   * The body of a 200. A refused token is renewed once, and a coach that is busy is asked once more. Rejects with a
   * CoachingError, or with the caller's own reason if it aborted.
   */
  async send<T>(errand: Errand, send: Send<T>): Promise<T> {
    let renew = false;
    let mayRenew = this.#token !== undefined;
    let mayPause = true;
    for (;;) {
      const answer: Answer<T> = await this.#attempt(errand, send, renew);
      const { status } = answer.response;
      renew = status === 401 && mayRenew;
      if (renew) {
        mayRenew = false;
      } else if (mayPause && (status === 429 || status === 503)) {
        mayPause = false;
        const pause = this.#nature.pause(this.#pauseAfter(answer));
        await (errand.signal === undefined ? pause : unlessAborted(pause, errand.signal));
      } else {
        return bodyOf(answer);
      }
    }
  }

  #pauseAfter(answer: Answer<unknown>): number {
    const asked = refusal(answer.response, answer.error).retryAfterSeconds;
    return asked === undefined ? SHORTEST_PAUSE * (1 + this.#nature.random()) : Math.min(asked * 1000, LONGEST_PAUSE);
  }

  async #attempt<T>(errand: Errand, send: Send<T>, renew: boolean): Promise<Answer<T>> {
    const { userId, patience, signal } = errand;
    const timeOut = this.#nature.timeOut(patience);
    const ended = firstOf(signal === undefined ? [timeOut] : [timeOut, signal]);
    try {
      const token = await unlessAborted(this.token(userId, { renew }), ended);
      return await send(this.#client, {
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
        signal: ended,
      });
    } catch (error) {
      signal?.throwIfAborted();
      throw timeOut.aborted ? new CoachingError("TIMEOUT", "no answer in time") : failure(error);
    }
  }
}

/** What an answer says; every 200 of the coach says that it is one. */
function bodyOf<T>(answer: Answer<T>): T {
  if (!answer.response.ok) {
    throw refusal(answer.response, answer.error);
  }
  const { data } = answer;
  if (data === undefined || !isRecord(data) || data["success"] !== true) {
    throw unreadable("not of the coach");
  }
  return data;
}

/** The platform's own errors: a SyntaxError says that the body is no JSON, all others that the network failed. */
function failure(error: unknown): CoachingError {
  if (error instanceof CoachingError) {
    return error;
  }
  return error instanceof SyntaxError
    ? new CoachingError("UNREADABLE", "the answer is not JSON")
    : new CoachingError("OFFLINE", "the coach cannot be reached");
}
