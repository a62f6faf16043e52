import type { Feedback, HeldFeedback } from "./contract";
import { Kept, type TextStorage } from "./kept";
import { isFeedback, type FeedbackQueue } from "./queue";

/** Answers that may still be taken back. They live as long as their tab; what is held when the page goes is an answer. */
export class HeldAnswers {
  readonly #held: Kept<Feedback>;
  readonly #queue: FeedbackQueue;
  #letGo: string[] = [];

  constructor(storage: TextStorage | undefined, queue: FeedbackQueue) {
    this.#held = new Kept(storage, "gitfit.coaching.held.", isFeedback);
    this.#queue = queue;
    // These were held by a page that is no more.
    this.#handOver();
  }

  /** @param send sends the answer when it is let go by whoever holds it */
  hold(feedback: Feedback, send: (feedback: Feedback) => ReturnType<HeldFeedback["send"]>): HeldFeedback {
    let held = feedback;
    this.#held.put(held.tweak_id, held);
    return {
      amend: (other) => {
        this.#drop(held.tweak_id);
        held = other;
        this.#held.put(held.tweak_id, held);
      },
      send: () => send(held),
      withdraw: () => this.#drop(held.tweak_id),
    };
  }

  /** Holds an answer no longer, for it is sent. */
  release(tweakId: string): void {
    this.#held.remove(tweakId);
  }

  /** The page goes: what is held waits to be sent. */
  letGo(): void {
    this.#letGo = this.#handOver();
  }

  /** The page went and came back as it was, with whoever holds answers: they can be taken back again. */
  takeBack(): void {
    for (const name of this.#letGo) {
      const feedback = this.#queue.takeOut(name);
      if (feedback !== undefined) {
        this.#held.put(name, feedback);
      }
    }
    this.#letGo = [];
  }

  /** Forgets what is held of a user. */
  forget(userId: string): void {
    this.#held.all().forEach((feedback, name) => {
      if (feedback.user_id === userId) {
        this.#held.remove(name);
      }
    });
  }

  #handOver(): string[] {
    const held = this.#held.all();
    held.forEach((feedback, name) => {
      this.#queue.keep(feedback);
      this.#held.remove(name);
    });
    return [...held.keys()];
  }

  /** It may have been let go already, by a page that went and came back. */
  #drop(tweakId: string): void {
    this.#held.remove(tweakId);
    this.#queue.takeOut(tweakId);
  }
}
