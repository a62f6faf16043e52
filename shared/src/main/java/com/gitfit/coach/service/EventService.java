package com.gitfit.coach.service;

import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.LegacyEvent;
import com.gitfit.coach.domain.LegacyEvent.PlanField;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.engine.Recommender;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.store.Lifter;
import com.gitfit.coach.store.LifterStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Answers the older interface: one action with the differences to the plan, under the same safety limits. One read. */
public final class EventService {
    private final LifterStore lifters;
    private final ExerciseCatalog catalog;
    private final Recommender recommender;
    private final LanguageModel model;
    private final EngineMode mode;
    private final Clock clock;

    public EventService(
            LifterStore lifters,
            ExerciseCatalog catalog,
            Recommender recommender,
            LanguageModel model,
            EngineMode mode,
            Clock clock) {
        this.lifters = lifters;
        this.catalog = catalog;
        this.recommender = recommender;
        this.model = model;
        this.mode = mode;
        this.clock = clock;
    }

    /**
     * What to do.
     *
     * @param modifications differences to the plan by field: {@code sets}, {@code reps} or {@code weight}
     */
    public record Action(String action, String reason, Map<String, BigDecimal> modifications) {}

    /** Whether the engine takes part in answers. */
    public boolean isEngineOn() {
        return mode.engine();
    }

    /** @throws com.gitfit.coach.domain.CoachException ENGINE_DISABLED, MODEL_UNAVAILABLE or STORE_UNAVAILABLE */
    public Action handle(LegacyEvent event) {
        mode.choose(model);
        Instant now = clock.instant();
        ExercisePlan plan = event.request().plan();
        Lifter lifter = lifters.read(
                event.request().userId(), catalog.resolve(plan.exerciseName()).key(), plan.exerciseName(), now);
        if (recommender.isInPain(event.request(), lifter.profile(), lifter.exercise(), now)) {
            return maintain("Pain is a reason to stop, not to push on: leave this exercise for today.");
        }
        return switch (event.request().eventType()) {
            case "skip_set" -> fewerSets(event);
            case "complete_set", "complete_workout" -> progress(event, lifter, now);
            case "struggle_set" -> ease(event, lifter, now);
            case "form_degradation" ->
                lighter(event, lifter, now, "Form is slipping, so a little less weight.")
                        .orElse(new Action("focus_form", "Slow down and make every repetition a clean one.", Map.of()));
            default -> maintain("Nothing needs to change.");
        };
    }

    private static Action fewerSets(LegacyEvent event) {
        boolean lastSet =
                event.known().contains(PlanField.SETS) && event.request().plan().sets() == 1;
        return lastSet
                ? maintain("One set is the least that is worth doing.")
                : new Action("reduce_volume", "A set was left out, so plan one less.", delta("sets", -1, 0));
    }

    private Action progress(LegacyEvent event, Lifter lifter, Instant now) {
        return propose(Lever.INCREASE_WEIGHT, PlanField.WEIGHT, event, lifter, now)
                .map(proposed -> (IncreaseWeight) proposed)
                .map(more -> new Action(
                        "progress_weight",
                        "The work went to plan, so it is time for a small step.",
                        delta("weight", more.to(), more.from())))
                .orElse(maintain("Stay with the plan for now."));
    }

    private Action ease(LegacyEvent event, Lifter lifter, Instant now) {
        return propose(Lever.ADJUST_REPS, PlanField.REPS, event, lifter, now)
                .map(proposed -> (AdjustReps) proposed)
                .filter(fewer -> fewer.to() < fewer.from())
                .map(fewer -> new Action(
                        "reduce_reps",
                        "That set was a struggle, so a few repetitions less.",
                        delta("reps", fewer.to(), fewer.from())))
                .or(() -> lighter(event, lifter, now, "That set was a struggle, so a little less weight."))
                .orElse(maintain("Rest a little longer and stay with the plan."));
    }

    private Optional<Action> lighter(LegacyEvent event, Lifter lifter, Instant now, String reason) {
        return propose(Lever.DECREASE_WEIGHT, PlanField.WEIGHT, event, lifter, now)
                .map(proposed -> (DecreaseWeight) proposed)
                .map(less -> new Action("reduce_weight", reason, delta("weight", less.to(), less.from())));
    }

    private Optional<Prescription> propose(
            Lever lever, PlanField needed, LegacyEvent event, Lifter lifter, Instant now) {
        return event.known().contains(needed)
                ? recommender.propose(lever, event.request(), lifter.profile(), lifter.exercise(), now)
                : Optional.empty();
    }

    private static Action maintain(String reason) {
        return new Action("maintain_program", reason, Map.of());
    }

    /** The exact difference of two decimal numbers, which that of two doubles is not. */
    private static Map<String, BigDecimal> delta(String field, double to, double from) {
        BigDecimal difference =
                BigDecimal.valueOf(to).subtract(BigDecimal.valueOf(from)).stripTrailingZeros();
        return Map.of(field, difference.setScale(Math.max(0, difference.scale())));
    }
}
