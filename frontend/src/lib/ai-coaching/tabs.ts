/** Locks that one tab holds at a time, as `navigator.locks` gives them. */
export interface TabLocks {
  request(name: string, options: { signal: AbortSignal }, holding: () => Promise<void>): Promise<unknown>;
}

/** Milliseconds: longer than another tab takes to send an answer. */
const PATIENCE = 10_000;

/**
 * Does something while no other tab does the same, as far as that can be known: a browser may have no locks or forbid
 * them, and a phone may put the tab to sleep that holds one. Then it is done all the same.
 */
export async function aloneAmongTabs(
  name: string,
  locks: TabLocks | undefined,
  timeOut: (milliseconds: number) => AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  let begun: Promise<void> | undefined;
  try {
    await locks?.request(name, { signal: timeOut(PATIENCE) }, () => (begun = work()));
  } catch {
    // Whatever the work itself rejects with is told below.
  }
  await (begun ?? work());
}
