import type { Feedback, FeedbackReceipt } from "./contract";
import { CoachingError } from "./errors";
import { Kept, type TextStorage } from "./kept";
import { isRecord } from "./readable";
import { aloneAmongTabs, type TabLocks } from "./tabs";

interface Waiting {
  /** Milliseconds since 1970, later for a later answer of this device. */
  since: number;
  feedback: Feedback;
}

/** Sends one answer to the coach; rejects with a CoachingError. */
export type Deliver = (feedback: Feedback) => Promise<FeedbackReceipt>;

/** An answer that waited and that the coach would not take: it is forgotten, and taught nothing. */
export interface DroppedFeedback {
  feedback: Feedback;
  reason: CoachingError;
}

/** What a queue runs on; others in tests. */
export interface QueueSurroundings {
  storage: TextStorage | undefined;
  /** One tab at a time, where the browser can tell. */
  locks: TabLocks | undefined;
  now: () => number;
  /** Aborts when so many milliseconds have passed. */
  timeOut: (milliseconds: number) => AbortSignal;
  onDropped: (dropped: DroppedFeedback) => void;
}

/** What became of an answer that was sent; undefined: it has to wait. */
type Outcome = FeedbackReceipt | CoachingError | undefined;

/** Somebody on this page who waits for what becomes of an answer. */
interface Expectation {
  readonly feedback: Feedback;
  outcome: Outcome;
}

/** The coach has answered, and will not answer otherwise another time; with the right token it would, so 401 and 403 wait. */
const FINAL: ReadonlySet<number> = new Set([400, 404, 409, 413, 422]);

/**
 * Answers on their way to the coach, kept on this device until it has them. Each is sent until it is taken or refused
 * for good; the coach counts it once, however often it comes.
 */
export class FeedbackQueue {
  readonly #kept: Kept<Waiting>;
  readonly #deliver: Deliver;
  readonly #surroundings: QueueSurroundings;
  readonly #listeners = new Set<() => void>();
  readonly #expectations = new Set<Expectation>();
  #dropped: DroppedFeedback[] = [];
  #turn: Promise<void> = Promise.resolve();
  #latest = 0;

  constructor(deliver: Deliver, surroundings: QueueSurroundings) {
    this.#deliver = deliver;
    this.#surroundings = surroundings;
    this.#kept = new Kept(surroundings.storage, "gitfit.coaching.answer.", isWaiting);
  }

  /** Keeps an answer; one to the same recommendation gives way to it. */
  keep(feedback: Feedback): void {
    this.#latest = Math.max(this.#surroundings.now(), this.#latest + 1);
    this.#kept.put(feedback.tweak_id, { since: this.#latest, feedback });
  }

  /** Takes an answer out, unsent; undefined if it does not wait here. */
  takeOut(tweakId: string): Feedback | undefined {
    const waiting = this.#kept.get(tweakId);
    if (waiting !== undefined) {
      this.#remove((feedback) => feedback.tweak_id === tweakId);
    }
    return waiting?.feedback;
  }

  /** How many answers of a user wait. */
  count(userId: string): number {
    return this.#inOrder().filter(({ feedback }) => feedback.user_id === userId).length;
  }

  /** What was dropped of a user since the page began, the oldest first. */
  dropped(userId: string): readonly DroppedFeedback[] {
    return this.#dropped.filter(({ feedback }) => feedback.user_id === userId);
  }

  /** Forgets what waits of a user, and what was dropped. */
  forget(userId: string): void {
    this.#dropped = this.#dropped.filter(({ feedback }) => feedback.user_id !== userId);
    this.#remove((feedback) => feedback.user_id === userId);
  }

  #remove(isMeant: (feedback: Feedback) => boolean): void {
    this.#inOrder()
      .filter(({ feedback }) => isMeant(feedback))
      .forEach(({ feedback }) => this.#kept.remove(feedback.tweak_id));
    [...this.#expectations]
      .filter(({ feedback }) => isMeant(feedback))
      .forEach((expectation) => this.#expectations.delete(expectation));
    this.changed();
  }

  /** Calls back whenever the queue may have changed, in another tab too; the result ends that. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells the listeners, as of a change in another tab. */
  changed(): void {
    this.#listeners.forEach((listener) => listener());
  }

  /** Sends an answer after those that wait, or keeps it; rejects if the coach refuses it for good. */
  async give(feedback: Feedback): Promise<FeedbackReceipt> {
    const expectation: Expectation = { feedback, outcome: undefined };
    this.#expectations.add(expectation);
    this.keep(feedback);
    await this.flush();
    const isStillMeant = this.#expectations.delete(expectation);
    const isGone = expectation.outcome === undefined && this.#kept.get(feedback.tweak_id) === undefined;
    // Another tab has sent it: the coach says again what it said there.
    const outcome = isGone && isStillMeant ? await this.#attempt(feedback) : expectation.outcome;
    if (outcome instanceof CoachingError) {
      throw outcome;
    }
    return outcome ?? { state: "queued" };
  }

  /** Sends what waits, each user's oldest first, until one of that user's cannot be sent now. */
  flush(): Promise<void> {
    const { locks, timeOut } = this.#surroundings;
    this.#turn = this.#turn
      .catch(() => undefined)
      .then(() => aloneAmongTabs("gitfit.coaching.answers", locks, timeOut, () => this.#sendAll()))
      .finally(() => this.changed());
    return this.#turn;
  }

  async #sendAll(): Promise<void> {
    const stuck = new Set<string>();
    for (const waiting of this.#inOrder()) {
      const { user_id: userId, tweak_id: tweakId } = waiting.feedback;
      // It may have been taken back, replaced or forgotten while another one was sent.
      if (stuck.has(userId) || this.#kept.get(tweakId)?.since !== waiting.since) {
        continue;
      }
      const outcome = await this.#attempt(waiting.feedback);
      if (outcome === undefined) {
        stuck.add(userId);
      } else {
        this.#settle(waiting, outcome);
      }
    }
  }

  async #attempt(feedback: Feedback): Promise<Outcome> {
    try {
      return await this.#deliver(feedback);
    } catch (error) {
      return error instanceof CoachingError && isFinal(error) ? error : undefined;
    }
  }

  #settle({ since, feedback }: Waiting, outcome: FeedbackReceipt | CoachingError): void {
    // What took its place while it was sent stays.
    if (this.#kept.get(feedback.tweak_id)?.since === since) {
      this.#kept.remove(feedback.tweak_id);
    }
    const expecting = [...this.#expectations].filter(
      (expectation) => expectation.feedback.tweak_id === feedback.tweak_id,
    );
    expecting.forEach((expectation) => (expectation.outcome = outcome));
    if (outcome instanceof CoachingError && expecting.length === 0) {
      const dropped = { feedback, reason: outcome };
      this.#dropped = [...this.#dropped, dropped];
      this.#surroundings.onDropped(dropped);
    }
  }

  #inOrder(): Waiting[] {
    return [...this.#kept.all()]
      .filter(([name, { feedback }]) => name === feedback.tweak_id)
      .map(([, waiting]) => waiting)
      .sort((one, other) => one.since - other.since);
  }
}

/** A server that knows no such address is not the coach: the answer waits for the right one. */
function isFinal(error: CoachingError): boolean {
  return FINAL.has(error.status) && error.code !== "NOT_FOUND";
}

function isWaiting(value: unknown): value is Waiting {
  return isRecord(value) && typeof value["since"] === "number" && isFeedback(value["feedback"]);
}

/** Whether something kept earlier can be sent as an answer; the coach checks the rest. */
export function isFeedback(value: unknown): value is Feedback {
  return (
    isRecord(value) &&
    typeof value["user_id"] === "string" &&
    typeof value["tweak_id"] === "string" &&
    isRecord(value["feedback"]) &&
    typeof value["feedback"]["accepted"] === "boolean"
  );
}
