import { configuration } from "./configuration";
import { tell } from "./ai-coaching/analytics";
import { allowed } from "./ai-coaching/kept";
import { AICoachingService } from "./ai-coaching/service";

export { CoachingError } from "./ai-coaching/errors";
export { errorText } from "./ai-coaching/errorText";
export { createExerciseData, createFeedback, getWorkoutContext, type FeedbackOptions } from "./ai-coaching/helpers";
export type * from "./ai-coaching/contract";
export type { DroppedFeedback } from "./ai-coaching/queue";
export type { Connection, Counter, Followed } from "./ai-coaching/surroundings";
export type { TokenProvider } from "./ai-coaching/transport";

/** The coach of this build's configuration; `configure` gives it tokens. */
export const aiCoaching = new AICoachingService(
  { baseUrl: configuration.apiUrl },
  {
    enabled: configuration.coachingEnabled,
    device: allowed(() => localStorage),
    tab: allowed(() => sessionStorage),
    locks: typeof navigator === "undefined" ? undefined : navigator.locks,
    page: typeof window === "undefined" ? undefined : window,
    now: Date.now,
    tell,
  },
);
