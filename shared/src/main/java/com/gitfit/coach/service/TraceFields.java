package com.gitfit.coach.service;

import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.ModelShare;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.domain.Recommendation;
import com.gitfit.coach.domain.SafetyLimit;
import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.domain.WorkoutContext;
import com.gitfit.coach.engine.ReadinessPart;
import com.gitfit.coach.engine.Score;
import com.gitfit.coach.engine.Trace;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A decision as fields of a log entry, always in the same order. Nothing of it is personal: an exercise goes by its
 * catalogue name, equipment by the catalogue's words, and no text that the lifter wrote is in it.
 */
final class TraceFields {
    /** Stands for the name of an exercise that only the lifter knows. */
    private static final String UNKNOWN = "unknown";

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private TraceFields() {}

    static Map<String, Object> of(TweakId tweakId, Trace trace, Optional<ModelShare> model) {
        return new TraceFields()
                .put("tweak_id", tweakId.toString())
                .put("algorithm_version", trace.recommendation().algorithmVersion())
                .put("inputs", inputs(trace))
                .put("known", known(trace))
                .put("readiness", readiness(trace))
                .put("limits_of_the_lifter", names(trace.active()))
                .put(
                        "candidates",
                        trace.options().stream().map(TraceFields::option).toList())
                .put("model", model(trace, model))
                .put("answer", answer(trace.recommendation()))
                .fields;
    }

    private static Map<String, Object> inputs(Trace trace) {
        ExercisePlan plan = trace.facts().plan();
        WorkoutContext context = trace.context();
        return new TraceFields()
                .put("event", word(trace.facts().event()))
                .put("exercise", trace.exercise().known() ? trace.exercise().name() : UNKNOWN)
                .put("sets", plan.sets())
                .put("reps", plan.reps())
                .put("weight", plan.weight())
                .put("unit", plan.unit().wireName())
                .put("current_set", plan.currentSet())
                .put("increment", plan.increment())
                .put("bar_weight", plan.barWeight())
                .put("rest", plan.rest())
                .put("last_reps", plan.lastReps())
                .put("last_rpe", plan.lastRpe())
                .put("pain", plan.pain())
                .put("time_of_day", word(context.timeOfDay()))
                .put("day_of_week", context.dayOfWeek())
                .put("energy", context.energy())
                .put("motivation", context.motivation())
                .put("available_minutes", context.availableMinutes())
                .put("crowding", context.crowding().map(TraceFields::word))
                .put(
                        "equipment",
                        trace.equipment().stream()
                                .map(TraceFields::word)
                                .sorted()
                                .toList())
                .put("goal", word(trace.facts().goal()))
                .fields;
    }

    /** What the coach knew beside the request. */
    private static Map<String, Object> known(Trace trace) {
        TraceFields preferences = new TraceFields();
        for (Preference preference : Preference.values()) {
            preferences.put(preference.wireName(), trace.profile().value(preference));
        }
        return new TraceFields()
                .put("interactions", trace.profile().learning().totalInteractions())
                .put("acceptance_rate", trace.profile().patterns().acceptanceRate())
                .put("preferences", preferences.fields)
                .put("effort", trace.facts().effort().map(effort -> effort.level()))
                .put("form", trace.facts().form())
                .put("pain", trace.facts().pain())
                .put("time_presses", trace.facts().time().isPresent())
                .put("stalled", trace.stalled())
                .fields;
    }

    private static Map<String, Object> readiness(Trace trace) {
        return new TraceFields()
                .put("value", trace.facts().readiness())
                .put("parts", trace.readiness().stream().map(TraceFields::part).toList())
                .fields;
    }

    private static Map<String, Object> part(ReadinessPart part) {
        return new TraceFields()
                .put("input", part.input().wireName())
                .put("origin", word(part.origin()))
                .put("value", part.value())
                .put("weight", part.weight())
                .fields;
    }

    private static Map<String, Object> option(Trace.Option option) {
        return new TraceFields()
                .put("type", option.lever().wireName())
                .put("driver", option.driver().wireName())
                .put("need", option.need())
                .put("proposed", value(option.proposed()))
                .put("kept_type", option.kept().lever().wireName())
                .put("kept", value(option.kept()))
                .put("limits", names(option.limits()))
                .put("score", option.score().map(TraceFields::score))
                .fields;
    }

    private static Map<String, Object> score(Score score) {
        return new TraceFields()
                .put("total", score.total())
                .put("prior", score.prior())
                .put("taste", score.taste())
                .put("need", score.need())
                .put("repeat", score.repeat())
                .put("effort", score.effort())
                .put("model", score.model())
                .fields;
    }

    private static Map<String, Object> model(Trace trace, Optional<ModelShare> model) {
        TraceFields said = new TraceFields()
                .put("version", trace.recommendation().modelVersion())
                .put("let_in", trace.modelMayRank());
        model.ifPresent(share -> said.put("ranking_weight", share.rankingWeight())
                .put("ranking", word(share.ranking()))
                .put("votes", votes(share))
                .put("phrasing", word(share.phrasing()))
                // The model's words name the exercise as the lifter does, which only the catalogue makes anybody's.
                .put(
                        "sentence",
                        share.sentence().filter(text -> trace.exercise().known())));
        return said.fields;
    }

    private static Map<String, Object> votes(ModelShare share) {
        TraceFields votes = new TraceFields();
        share.votes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(vote -> votes.put(vote.getKey().wireName(), vote.getValue()));
        return votes.fields;
    }

    private static Map<String, Object> answer(Recommendation recommendation) {
        return new TraceFields()
                .put("type", recommendation.prescription().lever().wireName())
                .put("value", value(recommendation.prescription()))
                .put("source", recommendation.source().wireName())
                .put("confidence", recommendation.confidence())
                .put("predicted_acceptance", recommendation.predictedAcceptance())
                .put("risk", recommendation.risk().wireName())
                .put("limits", names(recommendation.appliedLimits()))
                .put(
                        "alternatives",
                        recommendation.alternatives().stream()
                                .map(alternative ->
                                        alternative.prescription().lever().wireName())
                                .toList())
                .fields;
    }

    private static Object value(Prescription prescription) {
        return switch (prescription) {
            case IncreaseWeight weight -> weight.to();
            case DecreaseWeight weight -> weight.to();
            case AdjustReps reps -> reps.to();
            case ModifyRest rest -> rest.to();
            case ChangeExercise change -> change.to();
            case AddWarmup warmup ->
                warmup.sets().stream()
                        .map(set -> set.weight() + " x " + set.reps())
                        .toList();
            case Hold hold -> hold.planned();
        };
    }

    private static List<String> names(Collection<SafetyLimit> limits) {
        return limits.stream().sorted().map(SafetyLimit::wireName).toList();
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private TraceFields put(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    private TraceFields put(String name, Optional<?> value) {
        value.ifPresent(present -> fields.put(name, present));
        return this;
    }

    private TraceFields put(String name, OptionalInt value) {
        value.ifPresent(present -> fields.put(name, present));
        return this;
    }

    private TraceFields put(String name, OptionalDouble value) {
        value.ifPresent(present -> fields.put(name, present));
        return this;
    }
}
