/** What a build is given; see the table of variables in README.md. */
interface ImportMetaEnv {
  readonly VITE_API_URL?: string;
  readonly VITE_CONVEX_URL?: string;
  readonly VITE_AI_COACHING_ENABLED?: string;
  readonly VITE_INSIGHTS_DASHBOARD_ENABLED?: string;
  readonly VITE_RECOMMENDATION_UI_ENABLED?: string;
  readonly VITE_ANALYTICS_ENABLED?: string;
  readonly VITE_AI_ANALYTICS_TRACKING?: string;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}
