import { CoachingError, type CoachingService } from "$lib/ai-coaching";
import type { Keep } from "./keep";
import type { Moment } from "./workout/steps";

/** Keeps values as text, so that what is read back is what a reload would find. */
export function keepInMemory(): Keep {
  const texts = new Map<string, string>();
  return {
    read: (name) => JSON.parse(texts.get(name) ?? "null") ?? undefined,
    write: (name, value) => void (value === undefined ? texts.delete(name) : texts.set(name, JSON.stringify(value))),
    clear: () => texts.clear(),
  };
}

/** A Monday morning, so many minutes after the workout began. */
export function minute(minutes: number): Moment {
  return { now: 1_767_600_000_000 + minutes * 60_000, context: { time_of_day: "morning", day_of_week: 1 } };
}

/** A coach that cannot be reached, but for what is given. */
export function coachWith(able: Partial<CoachingService>): CoachingService {
  const offline = () => Promise.reject(new CoachingError("OFFLINE", "no coach in this test"));
  return {
    getRecommendation: offline,
    provideFeedback: offline,
    holdFeedback: () => ({ amend: () => undefined, send: offline, withdraw: () => undefined }),
    getUserInsights: offline,
    getUserProfile: offline,
    handleEvent: offline,
    storeSession: offline,
    exportUser: offline,
    deleteUser: offline,
    ...able,
  };
}
