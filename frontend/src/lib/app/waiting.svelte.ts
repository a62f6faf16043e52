import type { Counter } from "$lib/ai-coaching";

/**
 * How many answers of a lifter wait on this device. To be called while a component is being made.
 *
 * @param userId whose; undefined for nobody
 */
export function waitingAnswers(
  userId: () => string | undefined,
  countOf: (userId: string) => Counter,
): { readonly count: number } {
  let count = $state(0);
  $effect(() => {
    const id = userId();
    count = 0;
    return id === undefined ? undefined : countOf(id).subscribe((now) => (count = now));
  });
  return {
    get count() {
      return count;
    },
  };
}
