import type { CoachingService, DeleteAnswer, Insights, Profile, UserExport } from "$lib/ai-coaching/contract";
import { aProfile, theInsights } from "./testing";

/** A promise that the test settles itself. */
class Pending<Value> {
  resolve!: (value: Value) => void;
  reject!: (error: unknown) => void;
  readonly promise = new Promise<Value>((resolve, reject) => {
    this.resolve = resolve;
    this.reject = reject;
  });
}

/** One time that the dashboard asked: for whom, and how the test answers. */
class Asked {
  readonly insights = new Pending<Insights>();
  readonly profile = new Pending<Profile>();

  constructor(
    readonly userId: string,
    readonly signal: AbortSignal | undefined,
  ) {}

  answer(insights: Insights = theInsights(), profile: Profile = aProfile()): void {
    this.insights.resolve(insights);
    this.profile.resolve(profile);
  }

  refuse(error: unknown): void {
    this.insights.reject(error);
    // Answered or not, a profile alone is nothing to show.
    this.profile.resolve(aProfile());
  }
}

const notForTheDashboard = (): never => {
  throw new Error("The dashboard has no business with this.");
};

/** A coach that notes what it is asked and answers when the test says so. */
export class ScriptedCoach implements CoachingService {
  readonly asked: Asked[] = [];
  readonly exported: string[] = [];
  readonly deleted: string[] = [];
  /** What an export and a deletion come to. */
  exports: () => Promise<UserExport> = () => Promise.resolve(anExport());
  deletes: () => Promise<DeleteAnswer> = () => Promise.resolve(aDeletion());

  /** The latest time it was asked. */
  get latest(): Asked {
    return this.asked.at(-1)!;
  }

  getUserInsights(userId: string, signal?: AbortSignal): Promise<Insights> {
    this.asked.push(new Asked(userId, signal));
    return this.latest.insights.promise;
  }

  getUserProfile(): Promise<Profile> {
    return this.latest.profile.promise;
  }

  exportUser(userId: string): Promise<UserExport> {
    this.exported.push(userId);
    return this.exports();
  }

  deleteUser(userId: string): Promise<DeleteAnswer> {
    this.deleted.push(userId);
    return this.deletes();
  }

  readonly getRecommendation = notForTheDashboard;
  readonly provideFeedback = notForTheDashboard;
  readonly holdFeedback = notForTheDashboard;
  readonly handleEvent = notForTheDashboard;
  readonly storeSession = notForTheDashboard;
}

/** All that is stored of somebody with nothing but a profile. */
export function anExport(): UserExport {
  return {
    success: true,
    user_id: "lifter-1",
    profile: aProfile(),
    exercises: [],
    tweaks: [],
    learning_events: [],
    sessions: [],
    months: [],
    generated_at: "2026-01-05T10:32:00Z",
  };
}

/** What is told of a deletion. */
export function aDeletion(): DeleteAnswer {
  return {
    success: true,
    user_id: "lifter-1",
    deleted: { tweaks: 43, learning_events: 41, sessions: 0, exercises: 1, months: 2, profile: 1 },
    timestamp: "2026-01-05T10:32:00Z",
  };
}
