import type { Followed } from "$lib/ai-coaching";

/**
 * What is followed of a lifter, as it is now. To be called while a component is being made.
 *
 * @param userId whose; undefined for nobody
 * @param of what is followed of a lifter
 * @param nothing what there is of nobody, and until it is told
 */
export function followed<T>(
  userId: () => string | undefined,
  of: (userId: string) => Followed<T>,
  nothing: T,
): { readonly now: T } {
  let now = $state.raw(nothing);
  $effect(() => {
    const id = userId();
    now = nothing;
    return id === undefined ? undefined : of(id).subscribe((value) => (now = value));
  });
  return {
    get now() {
      return now;
    },
  };
}
