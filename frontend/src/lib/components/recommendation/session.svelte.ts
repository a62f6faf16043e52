import {
  createFeedback,
  type CoachingService,
  type Feedback,
  type FeedbackReceipt,
  type HeldFeedback,
  type LeverValue,
  type Recommendation,
} from "$lib/ai-coaching";
import { UNRATED, type Choice, type Ratings } from "./choice";
import type { Question } from "./question";
import { ruledOut } from "./ruledOut";

/** Where the lifter is with a recommendation. */
export type Stage =
  | { name: "asking" }
  | { name: "failed"; error: unknown }
  | { name: "offered"; recommendation: Recommendation }
  | { name: "modifying"; recommendation: Recommendation }
  | { name: "chosen"; choice: Choice; error?: unknown }
  | { name: "sending"; choice: Choice }
  | { name: "sent"; choice: Choice; receipt: FeedbackReceipt };

/** What a session tells. */
export interface SessionEvents {
  answered: (choice: Choice) => void;
  submitted: (feedback: Feedback, receipt: FeedbackReceipt) => void;
}

/** Milliseconds in which skipping can be taken back. */
export const SKIP_UNDO = 6_000;
const SECOND = 1_000;

/**
 * One recommendation after the other, each from the question to what was learned. An answer is held on the device until
 * the lifter is done with it, asks something else, or goes; then it is sent.
 */
export class RecommendationSession {
  stage = $state.raw<Stage>({ name: "asking" });
  ratings = $state<Ratings>({ ...UNRATED });
  /** Answers that the coach has of this lifter; undefined while that is not known. */
  answers = $state<number>();
  /** Seconds until skipping is sent; undefined while nothing is skipped. */
  secondsLeft = $state<number>();
  /** Why the coach refused the answer to the recommendation before, if it was sent as the lifter went on. */
  refusedBefore = $state.raw<unknown>();
  /** Seconds that the set took, once it is done. */
  completionTime: number | undefined;

  readonly #coach: () => CoachingService;
  readonly #events: SessionEvents;
  #question: Question | undefined;
  #request: AbortController | undefined;
  #held: HeldFeedback | undefined;
  /** Settles once no answer is on its way any more; it never rejects. */
  #delivered: Promise<unknown> = Promise.resolve();
  #countdown: ReturnType<typeof setInterval> | undefined;
  #countedOf: string | undefined;

  constructor(coach: () => CoachingService, events: SessionEvents) {
    this.#coach = coach;
    this.#events = events;
  }

  /**
   * Asks; what was answered before is sent as it is, and what was asked before is given up.
   *
   * @param answers that the coach has of this lifter, if the page knows
   */
  ask(question: Question, answers?: number): void {
    void this.send();
    this.#question = question;
    this.ratings = { ...UNRATED };
    this.refusedBefore = undefined;
    if (answers === undefined) {
      this.#count(question.userId);
    } else {
      this.answers = answers;
    }
    void this.#ask(question);
  }

  /** Asks the same once more after a failure. */
  retry(): void {
    if (this.stage.name === "failed" && this.#question !== undefined) {
      void this.#ask(this.#question);
    }
  }

  /** Gives up an answer that the coach refused, and asks the same once more. */
  startOver(): void {
    if (this.stage.name === "chosen" && this.stage.error !== undefined && this.#question !== undefined) {
      this.undo();
      void this.#ask(this.#question);
    }
  }

  accept(): void {
    if (this.stage.name === "offered") {
      const { recommendation } = this.stage;
      this.#choose({ kind: "accepted", value: recommendation.suggested_value, recommendation });
    }
  }

  /** Lets the lifter set another value. */
  modify(): void {
    if (this.stage.name === "offered") {
      this.stage = { name: "modifying", recommendation: this.stage.recommendation };
    }
  }

  /** Takes another value, of the kind of the suggested one and inside its range. */
  take(value: LeverValue): void {
    if (this.stage.name === "modifying") {
      const { recommendation } = this.stage;
      const same = value === recommendation.suggested_value;
      this.#choose({ kind: same ? "accepted" : "modified", value, recommendation });
    }
  }

  skip(): void {
    if (this.stage.name === "offered") {
      const { recommendation } = this.stage;
      this.#choose({ kind: "skipped", value: recommendation.original_value, recommendation });
      this.#countDown();
    }
  }

  /** Back to the suggestion, as if nothing had been answered. */
  undo(): void {
    if (this.stage.name === "chosen" || this.stage.name === "modifying") {
      const recommendation =
        this.stage.name === "chosen" ? this.stage.choice.recommendation : this.stage.recommendation;
      if (this.stage.name === "chosen") {
        this.#events.answered({ kind: "undone", value: recommendation.original_value, recommendation });
      }
      this.#stopCountdown();
      this.#held?.withdraw();
      this.#held = undefined;
      this.ratings = { ...UNRATED };
      this.stage = { name: "offered", recommendation };
    }
  }

  /** Holds what is said of the set with the answer. */
  rate(): void {
    if (this.stage.name === "chosen") {
      this.#held?.amend(this.#feedback(this.stage.choice));
    }
  }

  /** Sends the answer as it is now, if one is held. */
  async send(): Promise<void> {
    if (this.stage.name !== "chosen") {
      return;
    }
    const { choice } = this.stage;
    this.stage = { name: "sending", choice };
    const delivery = this.#deliver(choice);
    this.#delivered = Promise.allSettled([this.#delivered, delivery]);
    const isShown = (): boolean => this.stage.name === "sending" && this.stage.choice === choice;
    try {
      const receipt = await delivery;
      if (isShown()) {
        this.stage = { name: "sent", choice, receipt };
      }
    } catch (error) {
      if (isShown()) {
        this.stage = { name: "chosen", choice, error };
      } else {
        this.refusedBefore = error;
      }
    }
  }

  /** Agrees that an exercise is never suggested again: the next answer says so. */
  ruleOut(exercise: string): void {
    ruledOut.put(this.#userId, exercise);
  }

  /** The card goes. */
  leave(): void {
    this.#request?.abort();
    void this.send();
  }

  /** Asks once the coach has the answer before: a form that broke down limits what is safe now. */
  async #ask(question: Question): Promise<void> {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    this.stage = { name: "asking" };
    await this.#delivered;
    if (request.signal.aborted) {
      return;
    }
    try {
      const { userId, exerciseData, context, eventType } = question;
      const recommendation = await this.#coach().getRecommendation(
        userId,
        exerciseData,
        context,
        eventType,
        request.signal,
      );
      if (!request.signal.aborted) {
        this.stage = { name: "offered", recommendation };
      }
    } catch (error) {
      if (!request.signal.aborted) {
        this.stage = { name: "failed", error };
      }
    }
  }

  /** Once for each lifter: every answer from here on is one more. */
  #count(userId: string): void {
    if (this.#countedOf !== userId) {
      this.#countedOf = userId;
      this.answers = undefined;
      this.#coach()
        .getUserProfile(userId)
        .then((profile) => {
          if (this.#countedOf === userId) {
            this.answers = profile.total_interactions;
          }
        })
        // Without it the card says less.
        .catch(() => undefined);
    }
  }

  #choose(choice: Choice): void {
    this.stage = { name: "chosen", choice };
    this.#held = this.#coach().holdFeedback(this.#feedback(choice));
    this.#events.answered(choice);
  }

  #countDown(): void {
    this.secondsLeft = SKIP_UNDO / SECOND;
    this.#countdown = setInterval(() => {
      this.secondsLeft = (this.secondsLeft ?? 1) - 1;
      if (this.secondsLeft === 0) {
        void this.send();
      }
    }, SECOND);
  }

  #stopCountdown(): void {
    clearInterval(this.#countdown);
    this.secondsLeft = undefined;
  }

  async #deliver(choice: Choice): Promise<FeedbackReceipt> {
    this.#stopCountdown();
    const feedback = this.#feedback(choice);
    const held = this.#held;
    held?.amend(feedback);
    // Said once, whatever comes of it: a refused confirmation must not have every later answer refused.
    ruledOut.remove(this.#userId);
    const receipt = await (held?.send() ?? this.#coach().provideFeedback(feedback));
    this.#held = this.#held === held ? undefined : this.#held;
    if (receipt.state === "learned" && feedback.user_id === this.#userId) {
      this.answers = this.answers === undefined ? undefined : this.answers + 1;
    }
    this.#events.submitted(feedback, receipt);
    return receipt;
  }

  get #userId(): string {
    return this.#question?.userId ?? "";
  }

  #feedback({ kind, value, recommendation }: Choice): Feedback {
    const { difficulty, exertion, form, effectiveness, notes } = this.ratings;
    return createFeedback(this.#userId, recommendation.id, kind !== "skipped", {
      modified: kind === "modified",
      skipped: kind === "skipped",
      ...defined("customAdjustment", kind === "modified" ? value : undefined),
      ...defined("difficultyRating", difficulty),
      ...defined("perceivedExertion", exertion),
      ...defined("formQuality", form),
      ...defined("effectivenessRating", effectiveness),
      ...defined("completionTime", kind === "skipped" ? undefined : this.completionTime),
      ...defined("notes", notes.trim() === "" ? undefined : notes.trim()),
      ...defined("confirmBlacklist", ruledOut.of(this.#userId)),
    });
  }
}

function defined<Name extends string, Value>(name: Name, value: Value | undefined): { [Key in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: Value };
}
