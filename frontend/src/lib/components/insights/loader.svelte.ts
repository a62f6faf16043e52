import type { CoachingService, DeleteAnswer, Insights, Profile } from "$lib/ai-coaching/contract";

/** What the dashboard shows. */
export type View =
  | { state: "loading" }
  | { state: "failed"; error: unknown }
  | { state: "ready"; insights: Insights; profile: Profile; loadedAt: Date; refreshError?: unknown }
  | { state: "deleted"; counts: DeleteAnswer["deleted"] };

/** Figures older than so many milliseconds are asked for anew when the lifter comes back to them. */
const OLD_AFTER = 60_000;

/** Keeps one lifter's insights and profile, asked for together so that they belong to each other. */
export class InsightsLoader {
  view = $state.raw<View>({ state: "loading" });

  #request: AbortController | undefined;
  #ask: (() => void) | undefined;

  constructor(private readonly now: () => Date) {}

  /** Shows that lifter's from here on, and nobody else's for a moment; returns how to stop. */
  open(coach: CoachingService, userId: string): () => void {
    this.view = { state: "loading" };
    this.#ask = () => void this.#load(coach, userId);
    this.#ask();
    return () => {
      this.#ask = undefined;
      this.#request?.abort();
    };
  }

  /** Asks again after a failure. */
  retry(): void {
    if (this.view.state === "failed") {
      this.view = { state: "loading" };
      this.#ask?.();
    }
  }

  /** Asks again if what is shown is old or never came; what is shown stays until the answer is there. */
  refreshIfOld(): void {
    if (this.view.state === "failed") {
      this.retry();
    } else if (this.view.state === "ready" && this.now().getTime() - this.view.loadedAt.getTime() > OLD_AFTER) {
      this.#ask?.();
    }
  }

  /** Asks again if what is shown was learned before that moment, in ISO 8601. */
  refreshIfBefore(lastUpdated: string): void {
    if (this.view.state === "ready" && Date.parse(this.view.profile.last_updated) < Date.parse(lastUpdated)) {
      this.#ask?.();
    }
  }

  /** Tells what was deleted in place of the figures. */
  forget(counts: DeleteAnswer["deleted"]): void {
    this.#request?.abort();
    this.view = { state: "deleted", counts };
  }

  async #load(coach: CoachingService, userId: string): Promise<void> {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    try {
      const [insights, profile] = await Promise.all([
        coach.getUserInsights(userId, request.signal),
        coach.getUserProfile(userId, request.signal),
      ]);
      if (!request.signal.aborted) {
        this.view = { state: "ready", insights, profile, loadedAt: this.now() };
      }
    } catch (error) {
      if (!request.signal.aborted) {
        request.abort();
        this.view = this.view.state === "ready" ? { ...this.view, refreshError: error } : { state: "failed", error };
      }
    }
  }
}
