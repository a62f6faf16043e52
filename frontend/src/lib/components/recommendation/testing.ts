import type {
  CoachingService,
  Feedback,
  FeedbackReceipt,
  HeldFeedback,
  Profile,
  Recommendation,
} from "$lib/ai-coaching";

/** An increase from 135 to 145 lb that may be set to 45–147.5 lb. */
export function aRecommendation(more: Partial<Recommendation> = {}): Recommendation {
  return {
    id: "tweak-1",
    type: "increase_weight",
    original_value: 135,
    suggested_value: 145,
    confidence: 0.84,
    reasoning: "Go up from 135 to 145 lb on Bench Press, since the last set left repetitions in reserve.",
    factors: ["easy_effort", "event:complete_set", "readiness:0.72", "rpe:6"],
    expected_outcome: "Ten clean reps at 145 lb.",
    risk_assessment: "medium",
    alternative_options: [{ type: "adjust_reps", value: 11, reasoning: "One more rep at the same weight." }],
    source: "model",
    applied_limits: [],
    algorithm_version: "1",
    model_version: "coach-mini-1",
    unit: "lb",
    adjustable_range: { minimum: 45, maximum: 147.5, step: 2.5 },
    ...more,
  };
}

type Outcome<T> = T | Error | Promise<T>;

/** What a fake coach answers: one recommendation after the other, the last one for ever. */
export interface Script {
  recommendations: Outcome<Recommendation>[];
  receipt?: Outcome<FeedbackReceipt>;
  interactions?: number;
}

/** A coach that does as its script says, and remembers what it was asked and told. */
export class FakeCoach implements CoachingService {
  /** The exercise and event of every question. */
  readonly asked: string[] = [];
  readonly sent: Feedback[] = [];
  readonly held: Feedback[] = [];
  script: Script;

  constructor(script: Partial<Script> = {}) {
    this.script = { recommendations: [aRecommendation()], interactions: 41, ...script };
  }

  async getRecommendation(...[, exercise, , event, signal]: Parameters<CoachingService["getRecommendation"]>) {
    this.asked.push(`${exercise.exercise_name} ${event ?? ""}`);
    const { recommendations } = this.script;
    const next = recommendations.length > 1 ? recommendations.shift() : recommendations[0];
    const answer = await given(next ?? new Error("the script is over"));
    signal?.throwIfAborted();
    return answer;
  }

  async provideFeedback(feedback: Feedback): Promise<FeedbackReceipt> {
    this.sent.push(feedback);
    return await given(this.script.receipt ?? { state: "learned", learned: [] });
  }

  holdFeedback(feedback: Feedback): HeldFeedback {
    let place = this.held.push(feedback) - 1;
    return {
      amend: (other) => (this.held[place] = other),
      send: () => this.provideFeedback(this.held[place] ?? feedback),
      withdraw: () => {
        this.held.splice(place, 1);
        place = this.held.length;
      },
    };
  }

  getUserProfile(): Promise<Profile> {
    const { interactions } = this.script;
    return interactions === undefined
      ? Promise.reject(new Error("unknown"))
      : Promise.resolve({ total_interactions: interactions } as Profile);
  }

  getUserInsights = refused;
  handleEvent = refused;
  storeSession = refused;
  exportUser = refused;
  deleteUser = refused;
}

async function given<T>(outcome: Outcome<T>): Promise<T> {
  const value = await outcome;
  if (value instanceof Error) {
    throw value;
  }
  return value;
}

function refused(): Promise<never> {
  return Promise.reject(new Error("a card does not ask this"));
}
