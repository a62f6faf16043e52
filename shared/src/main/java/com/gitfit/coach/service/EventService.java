package com.gitfit.coach.service;

import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.LegacyEvent;
import com.gitfit.coach.domain.LegacyEvent.PlanField;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.engine.Proposal;
import com.gitfit.coach.engine.Recommender;
import com.gitfit.coach.language.Adviser;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.store.Briefing;
import com.gitfit.coach.store.Lifter;
import com.gitfit.coach.store.LifterStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/** Answers the older interface: one action with the differences to the plan, under the same safety limits. One read. */
public final class EventService {
    private final LifterStore lifters;
    private final ExerciseCatalog catalog;
    private final Recommender recommender;
    private final LanguageModel model;
    private final Advisers advisers;
    private final EngineMode mode;
    private final Clock clock;

    public EventService(
            LifterStore lifters,
            ExerciseCatalog catalog,
            Recommender recommender,
            LanguageModel model,
            Advisers advisers,
            EngineMode mode,
            Clock clock) {
        this.lifters = lifters;
        this.catalog = catalog;
        this.recommender = recommender;
        this.model = model;
        this.advisers = advisers;
        this.mode = mode;
        this.clock = clock;
    }

    /**
     * What to do.
     *
     * @param modifications differences to the plan by field: {@code sets}, {@code reps} or {@code weight}
     */
    public record Action(String action, String reason, Map<String, BigDecimal> modifications) {}

    /**
     * What to do, and who said it.
     *
     * @param byModel whether the language model took part
     */
    public record Result(Action action, boolean byModel) {}

    /** An action in the words of the rules, and the proposal behind it that a language model can put into its own. */
    private record Draft(Action action, Optional<Proposal> proposal) {
        Result inTheModelsWords(Adviser adviser) {
            return proposal.filter(Proposal::forTheModel)
                    .flatMap(made -> adviser.sentence(made.facts(), made.driver(), made.prescription()))
                    .map(sentence -> new Result(new Action(action.action(), sentence, action.modifications()), true))
                    .orElse(new Result(action, false));
        }
    }

    /** Whether the engine takes part in answers. */
    public boolean isEngineOn() {
        return mode.engine();
    }

    /**
     * What to do now.
     *
     * @param timeLeft to answer in
     * @throws com.gitfit.coach.domain.CoachException ENGINE_DISABLED, MODEL_UNAVAILABLE or STORE_UNAVAILABLE
     */
    public Result handle(LegacyEvent event, TimeLeft timeLeft) {
        LanguageModel asked = mode.choose(model);
        Instant now = clock.instant();
        ExercisePlan plan = event.request().plan();
        Briefing briefing = lifters.brief(
                event.request().userId(),
                catalog.resolve(plan.exerciseName()).key(),
                plan.exerciseName(),
                Optional.empty(),
                now);
        Draft draft = draft(event, briefing.lifter(), now);
        // Of a plan that is known in part a sentence could name a number that nobody stated.
        Draft spoken = event.known().equals(EnumSet.allOf(PlanField.class))
                ? draft
                : new Draft(draft.action(), Optional.empty());
        return spoken.inTheModelsWords(advisers.consult(asked, briefing, timeLeft));
    }

    private Draft draft(LegacyEvent event, Lifter lifter, Instant now) {
        if (recommender.isInPain(event.request(), lifter.profile(), lifter.exercise(), now)) {
            return maintain("Pain is a reason to stop, not to push on: leave this exercise for today.");
        }
        return switch (event.request().eventType()) {
            case "skip_set" -> fewerSets(event);
            case "complete_set", "complete_workout" -> progress(event, lifter, now);
            case "struggle_set" -> ease(event, lifter, now);
            case "form_degradation" ->
                lighter(event, lifter, now, "Form is slipping, so a little less weight.")
                        .orElse(rulesOnly("focus_form", "Slow down and make every repetition a clean one.", Map.of()));
            default -> maintain("Nothing needs to change.");
        };
    }

    private static Draft fewerSets(LegacyEvent event) {
        boolean lastSet =
                event.known().contains(PlanField.SETS) && event.request().plan().sets() == 1;
        return lastSet
                ? maintain("One set is the least that is worth doing.")
                : rulesOnly("reduce_volume", "A set was left out, so plan one less.", delta("sets", -1, 0));
    }

    private Draft progress(LegacyEvent event, Lifter lifter, Instant now) {
        return propose(Lever.INCREASE_WEIGHT, PlanField.WEIGHT, event, lifter, now)
                .map(proposal ->
                        draft("progress_weight", "The work went to plan, so it is time for a small step.", proposal))
                .orElse(maintain("Stay with the plan for now."));
    }

    private Draft ease(LegacyEvent event, Lifter lifter, Instant now) {
        return propose(Lever.ADJUST_REPS, PlanField.REPS, event, lifter, now)
                .filter(proposal -> proposal.prescription() instanceof AdjustReps reps && reps.to() < reps.from())
                .map(proposal -> draft("reduce_reps", "That set was a struggle, so a few repetitions less.", proposal))
                .or(() -> lighter(event, lifter, now, "That set was a struggle, so a little less weight."))
                .orElse(maintain("Rest a little longer and stay with the plan."));
    }

    private Optional<Draft> lighter(LegacyEvent event, Lifter lifter, Instant now, String reason) {
        return propose(Lever.DECREASE_WEIGHT, PlanField.WEIGHT, event, lifter, now)
                .map(proposal -> draft("reduce_weight", reason, proposal));
    }

    private Optional<Proposal> propose(Lever lever, PlanField needed, LegacyEvent event, Lifter lifter, Instant now) {
        return event.known().contains(needed)
                ? recommender.propose(lever, event.request(), lifter.profile(), lifter.exercise(), now)
                : Optional.empty();
    }

    private static Draft draft(String action, String reason, Proposal proposal) {
        Map<String, BigDecimal> modifications = switch (proposal.prescription()) {
            case IncreaseWeight more -> delta("weight", more.to(), more.from());
            case DecreaseWeight less -> delta("weight", less.to(), less.from());
            case AdjustReps reps -> delta("reps", reps.to(), reps.from());
            case ModifyRest ignored -> Map.of();
            case ChangeExercise ignored -> Map.of();
            case AddWarmup ignored -> Map.of();
            case Hold ignored -> Map.of();
        };
        return new Draft(new Action(action, reason, modifications), Optional.of(proposal));
    }

    private static Draft maintain(String reason) {
        return rulesOnly("maintain_program", reason, Map.of());
    }

    private static Draft rulesOnly(String action, String reason, Map<String, BigDecimal> modifications) {
        return new Draft(new Action(action, reason, modifications), Optional.empty());
    }

    /** The exact difference of two decimal numbers, which that of two doubles is not. */
    private static Map<String, BigDecimal> delta(String field, double to, double from) {
        BigDecimal difference =
                BigDecimal.valueOf(to).subtract(BigDecimal.valueOf(from)).stripTrailingZeros();
        return Map.of(field, difference.setScale(Math.max(0, difference.scale())));
    }
}
