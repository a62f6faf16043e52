import { convexTest } from "convex-test";
import { internal } from "../../convex/_generated/api";
import schema from "../../convex/schema";
import { Change } from "./changes";

const modules = import.meta.glob(["../../convex/**/*.{js,ts}", "!../../convex/**/*.d.ts"]);

/** An empty deployment with Convex's limits. */
export function aDeployment() {
  return convexTest({ schema, modules, transactionLimits: true });
}

export type Deployment = ReturnType<typeof aDeployment>;

/** Applies changes as the mirror does, as few calls as it takes. */
export async function mirror(convex: Deployment, ...changes: Change[]) {
  const outcomes = [];
  for (let from = 0; from < changes.length; from += 100) {
    outcomes.push(...(await convex.mutation(internal.mirror.apply, { changes: changes.slice(from, from + 100) })));
  }
  return outcomes;
}

/** What a user sees who is signed in as that. */
export function as(convex: Deployment, subject: string) {
  return convex.withIdentity({ subject });
}
