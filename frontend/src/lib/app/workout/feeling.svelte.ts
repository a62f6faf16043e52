import { readOptionalWhole } from "./fields";
import { RANGES, type Feeling } from "./plan";

/** How the lifter feels, while it is being said. */
export class FeelingDraft {
  energy = $state<number>();
  motivation = $state<number>();
  pain = $state<number>();
  minutes = $state("");
  /** What is wrong with the minutes, once they have been read. */
  problem = $state<string>();

  /** Begins with what was said before. */
  constructor({ energy, motivation, pain, minutes }: Feeling) {
    this.energy = energy;
    this.motivation = motivation;
    this.pain = pain;
    this.minutes = minutes === undefined ? "" : String(minutes);
  }

  /** What was said; undefined if the minutes cannot be read, which `problem` then explains. */
  read(): Feeling | undefined {
    const minutes = readOptionalWhole(this.minutes, RANGES.minutes);
    this.problem = minutes.problem;
    if (minutes.problem !== undefined) {
      return undefined;
    }
    return {
      ...(this.energy === undefined ? {} : { energy: this.energy }),
      ...(this.motivation === undefined ? {} : { motivation: this.motivation }),
      ...(this.pain === undefined ? {} : { pain: this.pain }),
      ...(minutes.value === undefined ? {} : { minutes: minutes.value }),
    };
  }
}
