package com.gitfit.coach.api;

import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.TimeConstraints;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.UserProfile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The answer of {@code GET /user/{user_id}/profile}. */
public record ProfileAnswer(boolean success, Body profile, Instant generatedAt) {

    /** What is known of the lifter's time; lengths in minutes. */
    public record Time(double typicalSessionLength, List<String> preferredTimes, double rushTolerance) {}

    /** The profile itself. */
    public record Body(
            String userId,
            double preferredIntensity,
            double volumeTolerance,
            long restTimePreference,
            double exerciseVariety,
            double progressionRate,
            double formFocus,
            Optional<Time> timeConstraints,
            double acceptanceRate,
            double modificationFrequency,
            double skipRate,
            double workoutConfidence,
            double exerciseConfidence,
            double intensityConfidence,
            long totalInteractions,
            Instant lastUpdated,
            double learningRate,
            double adaptationSpeed,
            List<String> blacklist,
            long version) {}

    /** The answer that shows a profile. */
    public static ProfileAnswer of(UserProfile profile, ExerciseCatalog catalog, Instant now) {
        return new ProfileAnswer(true, body(profile, catalog), now);
    }

    static Body body(UserProfile profile, ExerciseCatalog catalog) {
        return new Body(
                profile.userId().value(),
                profile.value(Preference.INTENSITY),
                profile.value(Preference.VOLUME),
                Math.round(profile.value(Preference.REST)),
                profile.value(Preference.VARIETY),
                profile.value(Preference.PROGRESSION),
                profile.value(Preference.FORM),
                profile.timeConstraints().map(ProfileAnswer::time),
                profile.patterns().acceptanceRate(),
                profile.patterns().modificationFrequency(),
                profile.patterns().skipRate(),
                profile.confidences().workout(),
                profile.confidences().exercise(),
                profile.confidences().intensity(),
                profile.learning().totalInteractions(),
                profile.learning().lastUpdated(),
                profile.learning().learningRate(),
                profile.learning().adaptationSpeed(),
                profile.habits().blacklist().stream()
                        .map(catalog::nameOf)
                        .sorted()
                        .toList(),
                profile.version());
    }

    private static Time time(TimeConstraints constraints) {
        return new Time(
                constraints.typicalSessionMinutes(),
                constraints.preferredTimes().stream()
                        .sorted()
                        .map(TimeOfDay::wireName)
                        .toList(),
                constraints.rushTolerance());
    }
}
