import { messages } from "$lib/messages";
import { capitalised } from "$lib/wording/numbers";

/** Something to work on: what, what speaks for it, and one thing to do about it. */
export interface Focus {
  readonly advice: string;
  /** Empty if the sentence gives none. */
  readonly evidence: string;
  readonly action: string;
  /** The muscle group it is about. */
  readonly area: string | undefined;
}

const texts = messages.dashboard.focus;

type Topic = Exclude<keyof typeof texts.actions, "other">;

/** How the coach's advice on each figure begins. */
const BEGINNINGS: Record<Topic, readonly string[]> = {
  personalization: ["answer a few recommendations", "answer more recommendations"],
  acceptance: ["change what does not fit"],
  accuracy: ["enter what you did instead"],
  satisfaction: ["take the advice that works"],
  improvement: ["look at the lifts"],
  consistency: ["train on regular days"],
  praise: ["keep going as you do"],
};

const AREA_ADVICE = /^take more care of your (.+)$/i;

/**
 * What a sentence of the coach says: "Train on regular days: your consistency is 40 % (6 weeks).", or an area alone with
 * its evidence, "shoulders: mean outcome 0.4 over 5 answers".
 *
 * @param areas the muscle groups known to be weak
 */
export function focusOf(sentence: string, areas: readonly string[]): Focus {
  const colon = sentence.indexOf(": ");
  const head = (colon < 0 ? sentence : sentence.slice(0, colon)).trim();
  const evidence = colon < 0 ? "" : capitalised(withFullStop(sentence.slice(colon + 2).trim()));
  const area = AREA_ADVICE.exec(head)?.[1] ?? areas.find((name) => name.toLowerCase() === head.toLowerCase());
  if (area !== undefined) {
    return { advice: texts.area(area), evidence, action: texts.areaAction(area), area };
  }
  return { advice: head, evidence, action: texts.actions[topicOf(head)], area };
}

function topicOf(head: string): keyof typeof texts.actions {
  const words = head.toLowerCase();
  for (const [topic, beginnings] of Object.entries(BEGINNINGS) as [Topic, readonly string[]][]) {
    if (beginnings.some((beginning) => words.startsWith(beginning))) {
      return topic;
    }
  }
  return "other";
}

function withFullStop(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
