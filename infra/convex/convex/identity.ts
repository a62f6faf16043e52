import { ConvexError } from "convex/values";
import { QueryCtx } from "./_generated/server";

/**
 * Who asks: the subject of a token that Convex has verified.
 *
 * @throws ConvexError UNAUTHENTICATED if nobody is signed in
 */
export async function requireSignedIn(ctx: QueryCtx): Promise<string> {
  const identity = await ctx.auth.getUserIdentity();
  if (identity === null) {
    throw new ConvexError({ code: "UNAUTHENTICATED" });
  }
  return identity.subject;
}

/**
 * Lets a user pass to what is theirs.
 *
 * @throws ConvexError UNAUTHENTICATED if nobody is signed in, FORBIDDEN if it is somebody else
 */
export async function requireUser(ctx: QueryCtx, userId: string): Promise<void> {
  if ((await requireSignedIn(ctx)) !== userId) {
    throw new ConvexError({ code: "FORBIDDEN" });
  }
}
