import type { Keep } from "../keep";
import { isPlan } from "./kept";
import type { Plan } from "./plan";

/** As many exercises are remembered. */
const MOST = 40;

/** The last plan of each exercise of one lifter, so that it need not be typed again. */
export interface LastPlans {
  /** The plan of an exercise, whatever the case of its name. */
  of(name: string): Plan | undefined;
  remember(plan: Plan): void;
}

const placeOf = (userId: string) => `plans.${userId}`;

/** Forgets what this device keeps of the exercises of a lifter. */
export function forgetPlans(userId: string, keep: Keep): void {
  keep.write(placeOf(userId), undefined);
}

/** The last plans that this device keeps of a lifter. */
export function lastPlansOf(userId: string, keep: Keep): LastPlans {
  const place = placeOf(userId);
  const key = (name: string) => name.trim().toLowerCase();

  function all(): Map<string, Plan> {
    const kept = keep.read(place);
    const plans = Array.isArray(kept) ? kept.filter(isPlan) : [];
    return new Map(plans.map((plan) => [key(plan.name), plan]));
  }

  return {
    of: (name) => all().get(key(name)),
    remember(plan) {
      const plans = all();
      plans.delete(key(plan.name));
      plans.set(key(plan.name), plan);
      keep.write(place, [...plans.values()].slice(-MOST));
    },
  };
}
