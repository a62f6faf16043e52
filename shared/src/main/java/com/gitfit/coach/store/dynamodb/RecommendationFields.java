package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.AdjustableRange;
import com.gitfit.coach.domain.Alternative;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Recommendation;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A recommendation as two maps inside a tweak's item: what is documented, and the rest. */
final class RecommendationFields {
    private RecommendationFields() {}

    static Fields documented(Recommendation recommendation) {
        Fields fields = change(recommendation.prescription())
                .number("confidence", recommendation.confidence())
                .text("reasoning", recommendation.reasoning())
                .texts("factors", recommendation.factors())
                .text("expected_outcome", recommendation.expectedOutcome())
                .text("risk_assessment", Names.RISKS.of(recommendation.risk()));
        return recommendation.alternatives().isEmpty()
                ? fields
                : fields.value(
                        "alternative_options",
                        Values.list(recommendation.alternatives(), RecommendationFields::alternative));
    }

    static Fields undocumented(Recommendation recommendation) {
        Fields fields = new Fields()
                .number("predicted_acceptance", recommendation.predictedAcceptance())
                .flag("deload", recommendation.deload())
                .texts(
                        "applied_limits",
                        recommendation.appliedLimits().stream()
                                .sorted()
                                .map(Names.SAFETY_LIMITS::of)
                                .toList())
                .text("source", Names.SOURCES.of(recommendation.source()))
                .text("algorithm_version", recommendation.algorithmVersion())
                .text("model_version", recommendation.modelVersion());
        recommendation.adjustable().ifPresent(range -> fields.value("adjustable_range", adjustable(range)));
        return fields;
    }

    static Recommendation read(Document documented, Document undocumented) {
        return new Recommendation(
                change(documented),
                undocumented.optionalMap("adjustable_range").map(RecommendationFields::adjustable),
                documented.number("confidence"),
                undocumented.number("predicted_acceptance"),
                documented.text("reasoning"),
                documented.texts("factors"),
                documented.text("expected_outcome"),
                Names.RISKS.parse(documented.text("risk_assessment")),
                undocumented.flag("deload"),
                Set.copyOf(undocumented.list("applied_limits", limit -> Names.SAFETY_LIMITS.parse(limit.s()))),
                documented.optionalList("alternative_options", RecommendationFields::alternative),
                Names.SOURCES.parse(undocumented.text("source")),
                undocumented.text("algorithm_version"),
                undocumented.text("model_version"));
    }

    private static AttributeValue adjustable(AdjustableRange range) {
        return new Fields()
                .number("minimum", range.minimum())
                .number("maximum", range.maximum())
                .number("step", range.step())
                .toValue();
    }

    private static AdjustableRange adjustable(Document fields) {
        return new AdjustableRange(fields.number("minimum"), fields.number("maximum"), fields.number("step"));
    }

    private static Fields change(Prescription prescription) {
        return new Fields()
                .text("type", Names.LEVERS.of(prescription.lever()))
                .value("original_value", PrescriptionValues.original(prescription))
                .value("suggested_value", PrescriptionValues.suggested(prescription));
    }

    private static Prescription change(Document fields) {
        return PrescriptionValues.read(
                Names.LEVERS.parse(fields.text("type")),
                fields.value("original_value"),
                fields.value("suggested_value"));
    }

    private static AttributeValue alternative(Alternative alternative) {
        return change(alternative.prescription())
                .text("reasoning", alternative.reasoning())
                .toValue();
    }

    private static Alternative alternative(AttributeValue value) {
        Document fields = Document.of(value);
        return new Alternative(change(fields), fields.text("reasoning"));
    }
}
