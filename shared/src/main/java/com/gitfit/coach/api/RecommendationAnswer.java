package com.gitfit.coach.api;

import com.gitfit.coach.domain.Recommendation;
import com.gitfit.coach.domain.SafetyLimit;
import com.gitfit.coach.domain.Source;
import com.gitfit.coach.domain.Tweak;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The answer of {@code POST /recommendation}. */
public record RecommendationAnswer(
        boolean success,
        Body recommendation,
        Optional<String> notice,
        String userId,
        String eventType,
        Instant timestamp) {

    private static final String NOTICE =
            "This is a fallback: rules chose it without the language model, so its confidence is capped.";

    /** The recommendation itself. */
    public record Body(
            String id,
            String type,
            Object originalValue,
            Object suggestedValue,
            double confidence,
            String reasoning,
            List<String> factors,
            String expectedOutcome,
            String riskAssessment,
            List<Option> alternativeOptions,
            String source,
            List<String> appliedLimits,
            String algorithmVersion,
            String modelVersion,
            String unit,
            Optional<AdjustableRange> adjustableRange) {}

    /** Between which values and in which steps another one may be taken. */
    public record AdjustableRange(Number minimum, Number maximum, Number step) {}

    /** A runner-up. */
    public record Option(String type, Object value, String reasoning) {}

    /** The answer that shows a stored tweak. */
    public static RecommendationAnswer of(Tweak tweak) {
        Optional<String> notice =
                tweak.recommendation().source() == Source.FALLBACK ? Optional.of(NOTICE) : Optional.empty();
        return new RecommendationAnswer(
                true, body(tweak), notice, tweak.userId().value(), tweak.eventType(), tweak.createdAt());
    }

    static Body body(Tweak tweak) {
        Recommendation recommendation = tweak.recommendation();
        return new Body(
                tweak.id().toString(),
                recommendation.prescription().lever().wireName(),
                Values.original(recommendation.prescription()),
                Values.suggested(recommendation.prescription()),
                Values.share(recommendation.confidence()),
                recommendation.reasoning(),
                recommendation.factors(),
                recommendation.expectedOutcome(),
                recommendation.risk().wireName(),
                options(recommendation),
                recommendation.source().wireName(),
                recommendation.appliedLimits().stream()
                        .sorted()
                        .map(SafetyLimit::wireName)
                        .toList(),
                recommendation.algorithmVersion(),
                recommendation.modelVersion(),
                tweak.plan().unit().wireName(),
                recommendation
                        .adjustable()
                        .map(range -> new AdjustableRange(
                                Values.number(range.minimum()),
                                Values.number(range.maximum()),
                                Values.number(range.step()))));
    }

    private static List<Option> options(Recommendation recommendation) {
        return recommendation.alternatives().stream()
                .map(alternative -> new Option(
                        alternative.prescription().lever().wireName(),
                        Values.suggested(alternative.prescription()),
                        alternative.reasoning()))
                .toList();
    }
}
