import { configuration } from "$lib/configuration";

/**
 * Tells the page around the coach what happened, by an event `ai-coaching` on the window. Nothing personal is in it,
 * and nothing is sent anywhere: whoever embeds the coach decides what becomes of it.
 */
export function tell(event: string, details: Record<string, string | number | boolean> = {}): void {
  if (configuration.coachingAnalyticsEnabled && typeof window !== "undefined") {
    window.dispatchEvent(new CustomEvent("ai-coaching", { detail: { event, ...details } }));
  }
}
