import type { components } from "./generated/api";

type Schemas = components["schemas"];

export type ExerciseData = Schemas["ExerciseData"];
export type WorkoutContext = Schemas["WorkoutContext"];
export type Lever = Schemas["Lever"];
export type LeverValue = Schemas["LeverValue"];
export type Limit = Schemas["Limit"];
export type WarmUpSet = Schemas["WarmUpSet"];
export type Alternative = Schemas["Alternative"];
export type Learned = Schemas["Learned"];
export type Profile = Schemas["Profile"];
export type Insights = Schemas["Insights"];
export type EventAnswer = Schemas["EventAnswer"];
export type SessionRequest = Schemas["SessionRequest"] & { user_id: string };
export type SessionAnswer = Schemas["SessionAnswer"];
export type DeleteAnswer = Schemas["DeleteAnswer"];
export type ErrorCode = Schemas["ErrorCode"];
export type FieldProblem = Schemas["FieldProblem"];

/** A recommendation with what the answer says beside it: a `notice` if the rules answered alone. */
export type Recommendation = Schemas["Recommendation"] & { notice?: string };

/** The body of `POST /feedback`. */
export type Feedback = Schemas["FeedbackRequest"];

/** All pages of an export in one. */
export type UserExport = Omit<Schemas["ExportAnswer"], "next_cursor">;

/** What came of an answer: learned from, or kept on this device until the coach can be reached. */
export type FeedbackReceipt =
  { state: "learned"; learned: Learned[]; blacklistProposal?: string } | { state: "queued" };

/**
 * An answer that is given but not sent yet, so that it can be taken back or rated. It outlives a reload: what is still
 * held when the page goes is sent as it is.
 */
export interface HeldFeedback {
  /** Takes the place of what is held. */
  amend(feedback: Feedback): void;
  /** Sends it; the receipt is that of `provideFeedback`. */
  send(): Promise<FeedbackReceipt>;
  /** Forgets it, as if it had never been given. */
  withdraw(): void;
}

/**
 * The coach as a page sees it. Every method rejects with a `CoachingError` and nothing else, but for an `AbortError`
 * if the caller aborted.
 */
export interface CoachingService {
  getRecommendation(
    userId: string,
    exerciseData: ExerciseData,
    context: WorkoutContext,
    eventType?: string,
    signal?: AbortSignal,
  ): Promise<Recommendation>;
  provideFeedback(feedback: Feedback): Promise<FeedbackReceipt>;
  holdFeedback(feedback: Feedback): HeldFeedback;
  getUserInsights(userId: string, signal?: AbortSignal): Promise<Insights>;
  getUserProfile(userId: string, signal?: AbortSignal): Promise<Profile>;
  handleEvent(
    userId: string,
    event: string,
    userData?: Record<string, unknown>,
    context?: Record<string, unknown>,
  ): Promise<EventAnswer>;
  storeSession(session: SessionRequest): Promise<SessionAnswer>;
  exportUser(userId: string): Promise<UserExport>;
  /** Also forgets what this device keeps of the user. */
  deleteUser(userId: string): Promise<DeleteAnswer>;
}
