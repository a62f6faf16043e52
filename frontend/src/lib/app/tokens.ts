import type { TokenProvider } from "$lib/ai-coaching";
import type { IssuedToken, LocalStack } from "./localStack";

/** A token is renewed so long before it ends, so that none ends on its way. */
const MARGIN_MILLISECONDS = 60_000;

/**
 * Tokens from what the lifter pasted, else from the local stack, each kept until shortly before it ends.
 *
 * @param pasted the pasted token, if there is one
 * @param now milliseconds since 1970
 */
export function createTokens(pasted: () => string | undefined, stack: LocalStack, now: () => number): TokenProvider {
  const issued = new Map<string, IssuedToken>();
  const underWay = new Map<string, Promise<string | undefined>>();

  async function fetched(userId: string): Promise<string | undefined> {
    const answer = await stack.token(userId);
    if (answer !== undefined) {
      issued.set(userId, answer);
    }
    return answer?.token;
  }

  return async (userId, { renew }) => {
    const own = pasted();
    if (own !== undefined) {
      // There is no other one to be had.
      return renew ? undefined : own;
    }
    const known = issued.get(userId);
    if (!renew && known !== undefined && known.expiresAt - MARGIN_MILLISECONDS > now()) {
      return known.token;
    }
    const request = underWay.get(userId) ?? fetched(userId).finally(() => underWay.delete(userId));
    underWay.set(userId, request);
    return request;
  };
}
