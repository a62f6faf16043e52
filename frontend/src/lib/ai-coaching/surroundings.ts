import type { TextStorage } from "./kept";
import type { TabLocks } from "./tabs";
import type { Nature, TokenProvider } from "./transport";

/** What a page may tell the service at any time. */
export interface Connection {
  /** Address of the API without a slash at its end; empty: where the page came from. */
  baseUrl?: string;
  token?: TokenProvider;
}

/** What the service runs on; others in tests. */
export interface ServiceSurroundings {
  /** False: every call is refused with COACHING_DISABLED. */
  enabled: boolean;
  /** Kept on this device. */
  device: TextStorage | undefined;
  /** Kept in this tab, over a reload. */
  tab: TextStorage | undefined;
  locks: TabLocks | undefined;
  /** Where `online`, `pagehide`, `pageshow`, `storage` and `visibilitychange` are told; undefined where there is no page. */
  page: EventTarget | undefined;
  now: () => number;
  nature?: Nature;
  tell: (event: string, details?: Record<string, string | number | boolean>) => void;
}

/** Something that changes, in the way that Svelte subscribes to things. */
export interface Followed<T> {
  subscribe(run: (value: T) => void): () => void;
}

/** A count that changes. */
export type Counter = Followed<number>;
