package com.gitfit.coach.learning;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.Feedback;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.RecentAnswers;
import com.gitfit.coach.domain.SafetyLimit;
import com.gitfit.coach.domain.Tweak;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads the signals out of an answer. A rating that was not given gives none. */
final class Signals {
    private static final double LOW = 1;
    private static final double HIGH = 10;
    private static final double RELAXED_FORM = 5;

    private final Tweak tweak;
    private final Feedback feedback;
    private final RecentAnswers recent;
    private final CoachingPolicy policy;
    private final List<Signal> signals = new ArrayList<>();

    private Signals(Tweak tweak, Feedback feedback, RecentAnswers recent, CoachingPolicy policy) {
        this.tweak = tweak;
        this.feedback = feedback;
        this.recent = recent;
        this.policy = policy;
    }

    /**
     * The signals of an answer.
     *
     * @param recent the lifter's earlier ratings, by which an outlier is known
     */
    static List<Signal> of(Tweak tweak, Feedback feedback, RecentAnswers recent, CoachingPolicy policy) {
        Signals reader = new Signals(tweak, feedback, recent, policy);
        reader.intensity();
        reader.volume();
        reader.form();
        reader.lever();
        return List.copyOf(reader.signals);
    }

    private void intensity() {
        feedback.rating(Rating.DIFFICULTY).ifPresent(difficulty -> {
            if (difficulty < 5) {
                add("intensity_increase", Preference.INTENSITY, HIGH, weight(Rating.DIFFICULTY));
            } else if (difficulty > 8) {
                add("intensity_decrease", Preference.INTENSITY, LOW, weight(Rating.DIFFICULTY));
            }
        });
    }

    private void volume() {
        OptionalInt exertion = feedback.rating(Rating.EXERTION);
        if (exertion.isEmpty() || feedback.completionSeconds().isEmpty()) {
            return;
        }
        double expected = tweak.plan().reps() * policy.steps().secondsPerRep();
        int seconds = feedback.completionSeconds().getAsInt();
        if (exertion.getAsInt() < 6 && seconds < expected) {
            add("volume_increase", Preference.VOLUME, HIGH, 0.8 * weight(Rating.EXERTION));
        } else if (exertion.getAsInt() >= 9 && seconds > 1.25 * expected) {
            add("volume_decrease", Preference.VOLUME, LOW, 0.8 * weight(Rating.EXERTION));
        }
    }

    private void form() {
        feedback.rating(Rating.FORM).ifPresent(form -> {
            if (form < 7) {
                add("form_emphasis", Preference.FORM, HIGH, weight(Rating.FORM));
            } else if (form >= 9) {
                add("form_relaxed", Preference.FORM, RELAXED_FORM, 0.3 * weight(Rating.FORM));
            }
        });
    }

    private void lever() {
        Prescription prescription = tweak.recommendation().prescription();
        boolean taken = Used.isTaken(feedback);
        OptionalDouble used = Used.value(prescription, feedback);
        if (prescription instanceof IncreaseWeight increase) {
            progression(increase, used);
        } else if (prescription instanceof ChangeExercise && !isInPain(tweak)) {
            variety(taken);
        } else if (prescription instanceof ModifyRest && taken && used.isPresent()) {
            add("rest_preference", Preference.REST, Preference.REST.scale().clamp(used.getAsDouble()), 1);
        }
    }

    private void progression(IncreaseWeight increase, OptionalDouble used) {
        OptionalInt difficulty = feedback.rating(Rating.DIFFICULTY);
        boolean less = used.isPresent() && used.getAsDouble() < increase.to();
        if (!Used.isTaken(feedback) || less) {
            // As much as the opposite counts, or who rates at random would seem to like it ever slower.
            double steadiness = Outliers.steadiness(recent.of(Rating.DIFFICULTY), policy.learning());
            add("progression_decrease", Preference.PROGRESSION, LOW, steadiness);
        } else if (used.isPresent() && difficulty.isPresent() && difficulty.getAsInt() <= 7) {
            add("progression_increase", Preference.PROGRESSION, HIGH, weight(Rating.DIFFICULTY));
        }
    }

    private void variety(boolean taken) {
        if (!taken) {
            add("variety_decrease", Preference.VARIETY, LOW, 1);
        } else if (feedback.outcome() != Outcome.MODIFIED
                || feedback.adjustment().isPresent()) {
            add("variety_increase", Preference.VARIETY, HIGH, 1);
        }
    }

    /** What somebody in pain takes or declines says nothing of their taste. */
    static boolean isInPain(Tweak tweak) {
        return tweak.recommendation().appliedLimits().contains(SafetyLimit.PAIN);
    }

    private double weight(Rating rating) {
        return Outliers.weight(feedback.rating(rating).orElseThrow(), recent.of(rating), policy.learning());
    }

    private void add(String name, Preference preference, double target, double strength) {
        signals.add(new Signal(name, preference, target, strength));
    }
}
