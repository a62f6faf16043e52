/** What a build was given by its `VITE_*` variables; a flag is on unless it says `false`. */
export interface Configuration {
  /** Address of the API without a slash at its end; empty: where the page came from. */
  readonly apiUrl: string;
  /** Address of a Convex deployment for live preferences; empty: none, REST alone. */
  readonly convexUrl: string;
  readonly coachingEnabled: boolean;
  readonly dashboardEnabled: boolean;
  readonly recommendationEnabled: boolean;
  /** Whether anything is told of how the app is used, and whether that includes the coach. */
  readonly analyticsEnabled: boolean;
  readonly coachingAnalyticsEnabled: boolean;
}

/** The configuration of an environment. */
export function configurationOf(environment: Partial<ImportMetaEnv>): Configuration {
  const flag = (value: string | undefined): boolean => value?.trim().toLowerCase() !== "false";
  const address = (value: string | undefined): string => (value ?? "").trim().replace(/\/+$/, "");
  return {
    apiUrl: address(environment.VITE_API_URL),
    convexUrl: address(environment.VITE_CONVEX_URL),
    coachingEnabled: flag(environment.VITE_AI_COACHING_ENABLED),
    dashboardEnabled: flag(environment.VITE_INSIGHTS_DASHBOARD_ENABLED),
    recommendationEnabled: flag(environment.VITE_RECOMMENDATION_UI_ENABLED),
    analyticsEnabled: flag(environment.VITE_ANALYTICS_ENABLED),
    coachingAnalyticsEnabled: flag(environment.VITE_ANALYTICS_ENABLED) && flag(environment.VITE_AI_ANALYTICS_TRACKING),
  };
}

/** The configuration of this build. */
export const configuration = configurationOf(import.meta.env);
