import { afterEach, beforeEach, expect } from "vitest";
import type { Feedback } from "./contract";
import { CoachingError } from "./errors";
import { FakeApi, type Reply } from "./fakeApi";
import { FakeStorage } from "./fakeStorage";
import { createExerciseData, createFeedback } from "./helpers";
import { AICoachingService } from "./service";
import type { Followed, ServiceSurroundings } from "./surroundings";
import type { TokenProvider } from "./transport";

export const PLAN = createExerciseData("Bench Press", 3, 10, 135);
export const CONTEXT = { time_of_day: "evening", day_of_week: 3 } as const;
export const RECOMMENDATION = {
  id: "t1",
  type: "increase_weight",
  original_value: 135,
  suggested_value: 140,
  confidence: 0.69,
  reasoning: "by the rules: fallback",
  factors: [],
  applied_limits: [],
  source: "fallback",
};
export const LEARNED: Reply = {
  body: { success: true, learned: [{ preference: "acceptance_rate", before: 0.5, after: 0.525, signal: "accepted" }] },
};
export const CUT_OFF: Reply = "cut";

/** An accepting answer of Ann's. */
export const answer = (tweakId = "t1", more: Parameters<typeof createFeedback>[3] = {}): Feedback =>
  createFeedback("ann", tweakId, true, more);

/** What a promise is refused with. */
export async function refusalOf(promise: Promise<unknown>): Promise<CoachingError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(CoachingError);
  return error as CoachingError;
}

/** What is followed, now. */
export function now<T>(followed: Followed<T>): T {
  const seen: T[] = [];
  followed.subscribe((value) => seen.push(value))();
  return seen[0] as T;
}

/** How many answers of Ann's wait. */
export const waiting = (coach: AICoachingService): number => now(coach.pendingFeedback("ann"));

/** One device with one tab, and an API that says what a test wants; new before each test. */
export class Bench {
  api!: FakeApi;
  device!: FakeStorage;
  tab!: FakeStorage;
  page!: EventTarget;
  pauses: number[] = [];
  patience: number[] = [];
  told: string[] = [];
  /** Milliseconds after which every patience ends here. */
  longest = 30_000;
  #timeUp = new AbortController();

  constructor() {
    beforeEach(async () => {
      this.api = await FakeApi.start();
      this.device = new FakeStorage();
      this.tab = new FakeStorage();
      this.page = new EventTarget();
      this.pauses = [];
      this.patience = [];
      this.told = [];
      this.longest = 30_000;
      this.#timeUp = new AbortController();
    });
    afterEach(() => this.api.close());
  }

  /** A page that begins on this device; another one is a reload, or another tab. */
  service(more: Partial<ServiceSurroundings> = {}, token?: TokenProvider): AICoachingService {
    const connection = token === undefined ? { baseUrl: this.api.url } : { baseUrl: this.api.url, token };
    return new AICoachingService(connection, {
      enabled: true,
      device: this.device,
      tab: this.tab,
      locks: undefined,
      page: this.page,
      now: () => 1_000,
      nature: {
        pause: (milliseconds) => {
          this.pauses.push(milliseconds);
          return Promise.resolve();
        },
        timeOut: (milliseconds) => {
          this.patience.push(milliseconds);
          return AbortSignal.any([AbortSignal.timeout(this.longest), this.#timeUp.signal]);
        },
        random: () => 0.5,
      },
      tell: (event, details) => this.told.push(`${event} ${JSON.stringify(details ?? {})}`),
      ...more,
    });
  }

  /** Ends every patience now. */
  timeIsUp(): void {
    this.#timeUp.abort();
  }

  /** Tells the page that something happened to it. */
  happens(event: string): void {
    this.page.dispatchEvent(new Event(event));
  }
}
