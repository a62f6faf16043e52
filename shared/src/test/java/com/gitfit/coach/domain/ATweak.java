package com.gitfit.coach.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Builds issued recommendations for tests: to keep the plan of {@link ARequest}, which is 3 × 10 × 135 lb. */
public final class ATweak {
    public static final Instant ISSUED = Instant.parse("2026-03-02T17:00:00Z");
    public static final TweakId ID = new TweakId(
            UUID.fromString("019b8c1e-7a40-7c3b-9d52-0e4f6a1b2c3d"),
            new ExerciseKey("barbell-bench-press-medium-grip"));

    private final Prescription prescription;
    private ARequest request = ARequest.aRequest();
    private boolean deload;
    private Source source = Source.FALLBACK;
    private Set<SafetyLimit> limits = Set.of();
    private List<Alternative> alternatives = List.of();
    private double confidence = 0.69;
    private Instant issued = ISSUED;
    private Optional<Answer> answer = Optional.empty();
    private Optional<AdjustableRange> adjustable = Optional.empty();

    private ATweak(Prescription prescription) {
        this.prescription = prescription;
    }

    public static ATweak holding() {
        return proposing(new Prescription.Hold(135));
    }

    public static ATweak proposing(Prescription prescription) {
        return new ATweak(prescription);
    }

    /** What was asked. */
    public ATweak to(ARequest asked) {
        request = asked;
        return this;
    }

    public ATweak asDeload() {
        deload = true;
        return this;
    }

    public ATweak confident(double share) {
        confidence = share;
        return this;
    }

    /** A language model took part. */
    public ATweak rankedByAModel() {
        source = Source.MODEL;
        return this;
    }

    public ATweak limitedBy(SafetyLimit... applied) {
        limits = Set.of(applied);
        return this;
    }

    public ATweak orElse(Prescription other, String reasoning) {
        alternatives = List.of(new Alternative(other, reasoning));
        return this;
    }

    public ATweak adjustableTo(AdjustableRange range) {
        adjustable = Optional.of(range);
        return this;
    }

    public ATweak issuedAt(Instant at) {
        issued = at;
        return this;
    }

    public ATweak answered(AnAnswer given, Instant at) {
        answer = Optional.of(new Answer(given.build(), at));
        return this;
    }

    public Tweak build() {
        RecommendationRequest asked = request.build();
        return new Tweak(
                ID,
                asked.userId(),
                1,
                asked.plan(),
                List.of("chest"),
                "horizontal_push",
                asked.context(),
                asked.eventType(),
                recommendation(),
                Optional.empty(),
                answer,
                issued,
                issued);
    }

    private Recommendation recommendation() {
        return new Recommendation(
                prescription,
                adjustable,
                confidence,
                0.6,
                "The plan fits how you are today.",
                List.of("steady"),
                "Cleaner repetitions at a load you know.",
                Risk.LOW,
                deload,
                limits,
                alternatives,
                source,
                "1.0.0",
                source == Source.MODEL ? "coach-mini-1" : "none");
    }
}
