/* eslint-disable */
/**
 * Generated `api` utility.
 *
 * THIS CODE IS AUTOMATICALLY GENERATED.
 *
 * To regenerate, run `npx convex dev`.
 * @module
 */

import type {
  ApiFromModules,
  FilterApi,
  FunctionReference,
} from "convex/server";
import type * as analytics from "../analytics.js";
import type * as documents from "../documents.js";
import type * as figures from "../figures.js";
import type * as identity from "../identity.js";
import type * as learningEvents from "../learningEvents.js";
import type * as mirror from "../mirror.js";
import type * as modelVersions from "../modelVersions.js";
import type * as preferences from "../preferences.js";
import type * as reads from "../reads.js";
import type * as sessions from "../sessions.js";
import type * as tweaks from "../tweaks.js";

/**
 * A utility for referencing Convex functions in your app's API.
 *
 * Usage:
 * ```js
 * const myFunctionReference = api.myModule.myFunction;
 * ```
 */
declare const fullApi: ApiFromModules<{
  analytics: typeof analytics;
  documents: typeof documents;
  figures: typeof figures;
  identity: typeof identity;
  learningEvents: typeof learningEvents;
  mirror: typeof mirror;
  modelVersions: typeof modelVersions;
  preferences: typeof preferences;
  reads: typeof reads;
  sessions: typeof sessions;
  tweaks: typeof tweaks;
}>;
export declare const api: FilterApi<
  typeof fullApi,
  FunctionReference<any, "public">
>;
export declare const internal: FilterApi<
  typeof fullApi,
  FunctionReference<any, "internal">
>;
