/** A signal that aborts with the first of these. (`AbortSignal.any` is younger than some of the browsers that we serve.) */
export function firstOf(signals: readonly AbortSignal[]): AbortSignal {
  const first = new AbortController();
  for (const signal of signals) {
    if (signal.aborted) {
      first.abort(signal.reason);
    } else {
      signal.addEventListener("abort", () => first.abort(signal.reason), { once: true, signal: first.signal });
    }
  }
  return first.signal;
}

/** What a promise comes to; rejects with the signal's reason if that aborts before. */
export async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const settled = new AbortController();
  try {
    return await Promise.race([
      promise,
      new Promise<never>((_, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason), { signal: settled.signal });
      }),
    ]);
  } finally {
    settled.abort();
  }
}
