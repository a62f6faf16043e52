import { createRemoteJWKSet, decodeJwt, errors, jwtVerify } from "jose";
import { Refusal } from "./refusal.mjs";

/**
 * Checks the tokens of signed-in users as a deployment does with one OIDC provider in its `auth.config.ts`.
 *
 * @param {string | undefined} issuer
 * @param {string | undefined} audience
 * @returns {(token: string) => Promise<import("convex/server").UserIdentity>} rejects with a {@link Refusal}
 */
export function tokenVerifier(issuer, audience) {
  /** @type {Promise<ReturnType<typeof createRemoteJWKSet>> | undefined} */
  let keys;
  const knownKeys = () => {
    keys ??= discover(/** @type {string} */ (issuer));
    // A provider that could not be asked is asked again.
    keys.catch(() => (keys = undefined));
    return keys;
  };
  return async (token) => {
    const claims = claimsIn(token);
    if (issuer === undefined || audience === undefined || !isFrom(claims, issuer, audience)) {
      throw new Refusal(401, "NoAuthProvider", "No auth provider found matching the given token");
    }
    return await verified(token, await knownKeys(), { issuer: claims.iss ?? issuer, audience });
  };
}

/** @param {string} token */
function claimsIn(token) {
  try {
    return decodeJwt(token);
  } catch {
    throw new Refusal(401, "InvalidAuthHeader", "Could not parse as id token");
  }
}

/**
 * Whether a token is a provider's; a slash at the end of its name does not count.
 *
 * @param {import("jose").JWTPayload} claims @param {string} issuer @param {string} audience
 */
function isFrom(claims, issuer, audience) {
  const withoutSlash = (/** @type {string} */ text) => text.replace(/\/$/, "");
  return (
    typeof claims.iss === "string" &&
    withoutSlash(claims.iss) === withoutSlash(issuer) &&
    [claims.aud].flat().includes(audience)
  );
}

/** @param {string} issuer */
async function discover(issuer) {
  const response = await fetch(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`);
  if (!response.ok) {
    throw new Error(`the issuer answered ${response.status}`);
  }
  const { jwks_uri: location } = /** @type {{jwks_uri: string}} */ (await response.json());
  return createRemoteJWKSet(new URL(location));
}

/**
 * @param {string} token
 * @param {import("jose").JWTVerifyGetKey} keys
 * @param {{issuer: string, audience: string}} expected
 */
async function verified(token, keys, expected) {
  try {
    const { payload } = await jwtVerify(token, keys, { ...expected, requiredClaims: ["sub", "exp"] });
    const { sub = "", iss = expected.issuer } = payload;
    return { subject: sub, issuer: iss, tokenIdentifier: `${iss}|${sub}` };
  } catch (error) {
    if (error instanceof errors.JWTExpired) {
      throw new Refusal(401, "IdTokenExpired", error.message);
    }
    throw new Refusal(401, "Unauthenticated", "Could not verify token claim");
  }
}
