import { CoachingError, type CoachingService, type Feedback, type FeedbackReceipt } from "$lib/ai-coaching";
import type { LeverValue, Recommendation } from "$lib/ai-coaching";
import type { Keep } from "../keep";
import { sessionRequestOf, type Closing } from "./closing";
import { isWorkout } from "./kept";
import type { Feeling, Plan } from "./plan";
import { forgetPlans, lastPlansOf, type LastPlans } from "./plans";
import { beginExercise, changeExercise, feelOtherwise, leaveExercise, logSet, skipSet } from "./steps";
import type { Moment, SetReport } from "./steps";
import { newWorkout, replacement, type Workout } from "./workout";

/** What the lifter did with a recommendation; `undone` takes the choice back. */
export interface Choice {
  kind: "accepted" | "modified" | "skipped" | "undone";
  value: LeverValue;
  recommendation: Recommendation;
}

/** What the workout of one lifter needs of its surroundings. */
export interface Surroundings {
  userId: string;
  keep: Keep;
  moment: () => Moment;
  newId: () => string;
}

const placeOf = (userId: string) => `workout.${userId}`;

/** Forgets a lifter's workout in progress and last plans on this device. */
export function forgetTraining(userId: string, keep: Keep): void {
  keep.write(placeOf(userId), undefined);
  forgetPlans(userId, keep);
}

/** The workout in progress of one lifter. It survives a reload: every step is kept on this device. */
export class CurrentWorkout {
  readonly lastPlans: LastPlans;
  #workout = $state.raw<Workout>();
  #stored = $state(false);
  #answeredBefore = $state(false);
  readonly #place: string;
  readonly #surroundings: Surroundings;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#place = placeOf(surroundings.userId);
    this.lastPlans = lastPlansOf(surroundings.userId, surroundings.keep);
    this.reload();
  }

  /** The workout; undefined before its first exercise. */
  get workout(): Workout | undefined {
    return this.#workout;
  }

  /** Whether the coach has it; what is left is to look at it. */
  get stored(): boolean {
    return this.#stored;
  }

  /** Whether the recommendation for the set ahead was answered before the page was loaded: it is not asked for again. */
  get answeredBefore(): boolean {
    return this.#answeredBefore;
  }

  /** Takes up what is kept, also what another tab has done meanwhile. */
  reload(): void {
    if (this.#stored) {
      return;
    }
    const kept = this.#surroundings.keep.read(this.#place);
    this.#workout = isWorkout(kept) && kept.userId === this.#surroundings.userId ? kept : undefined;
    this.#answeredBefore = this.#workout?.answer !== undefined;
  }

  /** Begins an exercise, and with the first one the workout. */
  begin(plan: Plan, feeling: Feeling): void {
    const { userId, newId, moment } = this.#surroundings;
    const workout = this.#workout ?? newWorkout(newId(), userId, moment().now);
    this.lastPlans.remember(plan);
    this.#go(beginExercise(workout, plan, feeling, moment()));
  }

  /** Takes an answer into the plan of the set ahead, or out of it again. */
  choose({ kind, value, recommendation }: Choice): void {
    const { answer: _, ...workout } = this.#open();
    // A weight in another unit than the plan's would be a wrong weight.
    const fits = recommendation.unit === workout.current?.plan.unit;
    const after =
      kind === "undone" || !fits ? workout : { ...workout, answer: { kind, lever: recommendation.type, value } };
    this.#keep(after);
  }

  /** Remembers what an answer taught, also if that is known only after the workout. */
  learn(_: Feedback, receipt: FeedbackReceipt): void {
    if (this.#workout !== undefined && receipt.state === "learned") {
      this.#keep({ ...this.#workout, learned: [...this.#workout.learned, ...receipt.learned] });
    }
  }

  /** Logs the set ahead. */
  log(report: SetReport): void {
    this.#go(logSet(this.#open(), report, this.#surroundings.moment()));
    const plan = this.#workout?.current?.plan;
    if (plan !== undefined) {
      this.lastPlans.remember(plan);
    }
  }

  /** Leaves out the set ahead. */
  skip(): void {
    this.#go(skipSet(this.#open(), this.#surroundings.moment()));
  }

  /** Does the exercise that was agreed on instead, with a weight in the unit of the plan. */
  change(weight: number): void {
    const name = replacement(this.#workout?.answer);
    if (name !== undefined) {
      this.#go(changeExercise(this.#open(), weight, name, this.#surroundings.moment()));
    }
  }

  /** Asks anew, since the lifter feels otherwise. */
  feel(feeling: Feeling): void {
    this.#go(feelOtherwise(this.#open(), feeling, this.#surroundings.moment()));
  }

  /** Ends the exercise, for another one. */
  leave(): void {
    this.#go(leaveExercise(this.#open()));
  }

  /** Ends the exercise, to close the workout. */
  finish(): void {
    this.#go({ ...leaveExercise(this.#open()), finishing: true });
  }

  /** Goes on after all. */
  goOn(): void {
    this.#go({ ...this.#open(), finishing: false });
  }

  /** Stores the workout with the coach; rejects with a `CoachingError`, and keeps it then. */
  async store(coach: CoachingService, closing: Closing): Promise<void> {
    try {
      await coach.storeSession(sessionRequestOf(this.#open(), closing));
    } catch (error) {
      // An earlier try has come through after all, with other closing words. What was lifted is the same.
      if (!(error instanceof CoachingError && error.code === "SESSION_CONFLICT")) {
        throw error;
      }
    }
    this.#stored = true;
    this.#surroundings.keep.write(this.#place, undefined);
  }

  /** Forgets the workout, stored or not. */
  discard(): void {
    this.#stored = false;
    this.#answeredBefore = false;
    this.#workout = undefined;
    this.#surroundings.keep.write(this.#place, undefined);
  }

  #open(): Workout {
    if (this.#workout === undefined) {
      throw new Error("no workout is going on");
    }
    return this.#workout;
  }

  #go(workout: Workout): void {
    this.#answeredBefore = false;
    this.#keep(workout);
  }

  #keep(workout: Workout): void {
    this.#workout = workout;
    if (!this.#stored) {
      this.#surroundings.keep.write(this.#place, workout);
    }
  }
}
