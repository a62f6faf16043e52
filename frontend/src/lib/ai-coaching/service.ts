import type {
  CoachingService,
  DeleteAnswer,
  EventAnswer,
  ExerciseData,
  Feedback,
  FeedbackReceipt,
  HeldFeedback,
  Insights,
  Profile,
  Recommendation,
  SessionAnswer,
  SessionRequest,
  UserExport,
  WorkoutContext,
} from "./contract";
import { CoachingError } from "./errors";
import { HeldAnswers } from "./held";
import { FeedbackQueue, type DroppedFeedback } from "./queue";
import { part, recommendationOf, unreadable } from "./readable";
import type { Connection, Counter, Followed, ServiceSurroundings } from "./surroundings";
import { NATURE, Transport, type Send } from "./transport";

/** Milliseconds to wait for an answer; a function that has not run for a while loads its language model first. */
const USUAL_PATIENCE = 8_000;
const PATIENCE_WITH_THE_MODEL = 30_000;

/** The coach over HTTP. */
export class AICoachingService implements CoachingService {
  readonly #surroundings: ServiceSurroundings;
  readonly #transport: Transport;
  readonly #held: HeldAnswers;
  readonly #queue: FeedbackQueue;

  constructor(connection: Connection, surroundings: ServiceSurroundings) {
    this.#surroundings = surroundings;
    const nature = surroundings.nature ?? NATURE;
    this.#transport = new Transport(nature);
    this.#queue = new FeedbackQueue((feedback) => this.#deliver(feedback), {
      storage: surroundings.device,
      locks: surroundings.locks,
      now: surroundings.now,
      timeOut: (milliseconds) => nature.timeOut(milliseconds),
      onDropped: ({ reason }) => surroundings.tell("answer_dropped", { code: reason.code }),
    });
    this.#held = new HeldAnswers(surroundings.tab, this.#queue);
    this.#watch();
    this.configure(connection);
  }

  /** Says where the coach is, or how its tokens are got; what waits is sent then. */
  configure({ baseUrl, token }: Connection): void {
    if (baseUrl !== undefined) {
      this.#transport.reachAt(baseUrl);
    }
    if (token !== undefined) {
      this.#transport.showTokensOf(token);
      this.#flushLater();
    }
  }

  /** The token that the API would be shown, for whoever else verifies the same ones; undefined if there is none. */
  async token(userId: string, options: { renew: boolean }): Promise<string | undefined> {
    return await this.#transport.token(userId, options);
  }

  /** How many answers of a user are kept on this device until the coach can be reached. */
  pendingFeedback(userId: string): Counter {
    return this.#followed(() => this.#queue.count(userId));
  }

  /** The answers of a user that waited and that the coach would not take after all, and why, since the page began. */
  droppedFeedback(userId: string): Followed<readonly DroppedFeedback[]> {
    return this.#followed(() => this.#queue.dropped(userId));
  }

  #followed<T>(read: () => T): Followed<T> {
    return {
      subscribe: (run) => {
        run(read());
        return this.#queue.listen(() => run(read()));
      },
    };
  }

  async getRecommendation(
    userId: string,
    exerciseData: ExerciseData,
    context: WorkoutContext,
    eventType = "exercise_start",
    signal?: AbortSignal,
  ): Promise<Recommendation> {
    const body = { user_id: userId, exercise_data: exerciseData, context, event_type: eventType };
    const answer = await this.#send(
      userId,
      (client, carried) => client.POST("/recommendation", { body, ...carried }),
      PATIENCE_WITH_THE_MODEL,
      signal,
    );
    const recommendation = recommendationOf(answer.recommendation);
    const { notice } = answer;
    this.#surroundings.tell("recommendation_received", { type: recommendation.type, source: recommendation.source });
    return notice === undefined ? recommendation : { ...recommendation, notice };
  }

  async provideFeedback(feedback: Feedback): Promise<FeedbackReceipt> {
    this.#requireEnabled();
    this.#held.release(feedback.tweak_id);
    return await this.#queue.give(feedback);
  }

  holdFeedback(feedback: Feedback): HeldFeedback {
    return this.#held.hold(feedback, (held) => this.provideFeedback(held));
  }

  async getUserInsights(userId: string, signal?: AbortSignal): Promise<Insights> {
    const { insights } = await this.#send(
      userId,
      (client, carried) => client.GET("/user/{user_id}/insights", { ...of(userId), ...carried }),
      USUAL_PATIENCE,
      signal,
    );
    return part(insights, "insights");
  }

  async getUserProfile(userId: string, signal?: AbortSignal): Promise<Profile> {
    const { profile } = await this.#send(
      userId,
      (client, carried) => client.GET("/user/{user_id}/profile", { ...of(userId), ...carried }),
      USUAL_PATIENCE,
      signal,
    );
    return part(profile, "profile");
  }

  async handleEvent(
    userId: string,
    event: string,
    userData: Record<string, unknown> = {},
    context: Record<string, unknown> = {},
  ): Promise<EventAnswer> {
    const body = { user_id: userId, event, user_data: userData, context };
    return await this.#send(
      userId,
      (client, carried) => client.POST("/event", { body, ...carried }),
      PATIENCE_WITH_THE_MODEL,
    );
  }

  async storeSession(session: SessionRequest): Promise<SessionAnswer> {
    return await this.#send(session.user_id, (client, carried) =>
      client.POST("/session", { body: session, ...carried }),
    );
  }

  async exportUser(userId: string): Promise<UserExport> {
    let { next_cursor: cursor, ...whole } = await this.#exportPage(userId, undefined);
    const seen = new Set<string>();
    while (cursor !== undefined) {
      if (seen.has(cursor)) {
        throw unreadable("the pages of the export go in circles");
      }
      seen.add(cursor);
      const page = await this.#exportPage(userId, cursor);
      whole = {
        ...whole,
        exercises: [...whole.exercises, ...page.exercises],
        tweaks: [...whole.tweaks, ...page.tweaks],
        learning_events: [...whole.learning_events, ...page.learning_events],
        sessions: [...whole.sessions, ...page.sessions],
        months: [...whole.months, ...page.months],
      };
      cursor = page.next_cursor;
    }
    return whole;
  }

  #exportPage(userId: string, cursor: string | undefined) {
    const params = { path: { user_id: userId }, query: cursor === undefined ? {} : { cursor } };
    return this.#send(userId, (client, carried) => client.GET("/user/{user_id}/export", { params, ...carried }));
  }

  async deleteUser(userId: string): Promise<DeleteAnswer> {
    this.#requireEnabled();
    // Not by #send, which would see to the answers that still wait.
    const answer = await this.#transport.send({ userId, patience: USUAL_PATIENCE }, (client, carried) =>
      client.DELETE("/user/{user_id}", { ...of(userId), ...carried }),
    );
    this.#held.forget(userId);
    this.#queue.forget(userId);
    return answer;
  }

  async #deliver(feedback: Feedback): Promise<FeedbackReceipt> {
    const { learned, blacklist_proposal: proposal } = await this.#transport.send(
      { userId: feedback.user_id, patience: USUAL_PATIENCE },
      (client, carried) => client.POST("/feedback", { body: feedback, ...carried }),
    );
    if (!Array.isArray(learned)) {
      throw unreadable("nothing said of what was learned");
    }
    this.#surroundings.tell("answer_learned", { preferences: learned.length });
    return { state: "learned", learned, ...(proposal === undefined ? {} : { blacklistProposal: proposal }) };
  }

  async #send<T>(userId: string, send: Send<T>, patience = USUAL_PATIENCE, signal?: AbortSignal): Promise<T> {
    this.#requireEnabled();
    const answer = await this.#transport.send({ userId, patience, signal }, send);
    if (this.#queue.count(userId) > 0) {
      this.#flushLater();
    }
    return answer;
  }

  #requireEnabled(): void {
    if (!this.#surroundings.enabled) {
      throw new CoachingError("COACHING_DISABLED", "this build does without the coach");
    }
  }

  #flushLater(): void {
    if (this.#surroundings.enabled) {
      // Nobody waits for these: each stays until it is taken, and the page shows how many there are.
      this.#queue.flush().catch(() => undefined);
    }
  }

  #watch(): void {
    const { page } = this.#surroundings;
    const lookAgain = (): void => {
      this.#held.takeBack();
      this.#flushLater();
    };
    page?.addEventListener("pagehide", () => this.#held.letGo());
    page?.addEventListener("pageshow", lookAgain);
    page?.addEventListener("online", () => this.#flushLater());
    page?.addEventListener("storage", () => this.#queue.changed());
    page?.addEventListener("visibilitychange", () => {
      if (typeof document === "undefined" || document.visibilityState === "visible") {
        lookAgain();
      }
    });
  }
}

function of(userId: string) {
  return { params: { path: { user_id: userId } } };
}
