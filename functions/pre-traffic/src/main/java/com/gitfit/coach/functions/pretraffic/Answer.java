package com.gitfit.coach.functions.pretraffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.TweakId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a version answered to the synthetic request.
 *
 * @param status of HTTP; 0 if there is none
 * @param body of the answer; missing if it is not JSON
 */
record Answer(int status, JsonNode body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;
    private static final CoachingPolicy.Limits LIMITS =
            CoachingPolicy.standard().limits();

    /** Forgives the rounding errors of binary fractions. */
    private static final double TOLERANCE = 1e-9;

    static Answer read(String payload) {
        JsonNode response = json(payload);
        return new Answer(
                response.path("statusCode").asInt(), json(response.path("body").asText()));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** The name under which the recommendation was stored, if it has a usable one. */
    Optional<String> tweakId() {
        return TweakId.parse(recommendation().path("id").asText()).map(TweakId::toString);
    }

    /** Why this is no answer for a lifter, if there is a reason. */
    Optional<String> problem() {
        if (status != OK) {
            return Optional.of("the answer has status " + status + " and code "
                    + body.path("code").asText("none"));
        }
        if (!body.path("success").asBoolean()) {
            return Optional.of("the answer is no success");
        }
        if (tweakId().isEmpty()) {
            return Optional.of("the recommendation has no id");
        }
        if (recommendation().path("reasoning").asText().isBlank()) {
            return Optional.of("the recommendation gives no reason");
        }
        return withinLimits()
                ? Optional.empty()
                : Optional.of("the recommendation is outside the safety limits: " + type() + " to " + suggested());
    }

    private boolean withinLimits() {
        return lever().map(lever -> switch (lever) {
                    case INCREASE_WEIGHT, DECREASE_WEIGHT, SUGGEST_FORM_FOCUS -> isWeight(suggested());
                    case ADJUST_REPS ->
                        isBetween(
                                LIMITS.fewestReps(SyntheticRequest.PLANNED_REPS),
                                LIMITS.mostReps(SyntheticRequest.PLANNED_REPS));
                    case MODIFY_REST -> isBetween(LIMITS.minimumRestSeconds(), LIMITS.maximumRestSeconds());
                    case CHANGE_EXERCISE -> suggested().isTextual();
                    case ADD_WARMUP -> suggested().isArray() && everyWarmupIsLighter();
                })
                .orElse(false);
    }

    private boolean isBetween(double least, double most) {
        return suggested().isNumber()
                && suggested().asDouble() >= least
                && suggested().asDouble() <= most + TOLERANCE;
    }

    private static boolean isWeight(JsonNode weight) {
        return weight.isNumber()
                && weight.asDouble() > 0
                && weight.asDouble()
                        <= SyntheticRequest.PLANNED_WEIGHT * (1 + LIMITS.maximumWeightIncrease()) + TOLERANCE;
    }

    private boolean everyWarmupIsLighter() {
        for (JsonNode set : suggested()) {
            if (!isWeight(set.path("weight")) || set.path("weight").asDouble() >= SyntheticRequest.PLANNED_WEIGHT) {
                return false;
            }
        }
        return true;
    }

    private Optional<Lever> lever() {
        return Stream.of(Lever.values())
                .filter(lever -> lever.wireName().equals(type()))
                .findFirst();
    }

    private String type() {
        return recommendation().path("type").asText();
    }

    private JsonNode suggested() {
        return recommendation().path("suggested_value");
    }

    private JsonNode recommendation() {
        return body.path("recommendation");
    }
}
