import { isNumber, isRecord } from "./shapes";

/** What a token says of itself. It is only read, never trusted: the coach checks its signature. */
export interface TokenFacts {
  /** Whose it is, if it says. */
  subject?: string;
  /** Until when it holds, in milliseconds since 1970, if it says. */
  expiresAt?: number;
}

/** Reads a JSON Web Token; undefined if the text is not one. */
export function factsOf(token: string): TokenFacts | undefined {
  const [, payload, signature, ...more] = token.split(".");
  if (payload === undefined || signature === undefined || more.length > 0) {
    return undefined;
  }
  try {
    const claims: unknown = JSON.parse(decoded(payload));
    return isRecord(claims) ? factsIn(claims) : undefined;
  } catch {
    return undefined;
  }
}

function decoded(base64url: string): string {
  const binary = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
}

function factsIn(claims: Record<string, unknown>): TokenFacts {
  const { sub, exp } = claims;
  return {
    ...(typeof sub === "string" ? { subject: sub } : {}),
    ...(isNumber(exp) ? { expiresAt: exp * 1000 } : {}),
  };
}
