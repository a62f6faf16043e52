package com.gitfit.coach.insights;

import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.UserProfile;

/** How a lifter likes to train, in one word. */
enum WorkoutStyle {
    HIGH_PERFORMANCE("high-performance"),
    STRENGTH_FOCUSED("strength-focused"),
    VOLUME_FOCUSED("volume-focused"),
    RECOVERY_ORIENTED("recovery-oriented"),
    TECHNIQUE_FOCUSED("technique-focused"),
    BALANCED("balanced");

    /** Intensity or volume (1–10) from which it marks the style. */
    private static final double HIGH = 7;

    /** Intensity and volume (1–10) under which the lifter is after recovery. */
    private static final double LOW = 4;

    /** Form focus (1–10) from which technique marks the style of a lifter who is else in the middle. */
    private static final double TECHNIQUE = 8;

    private final String wireName;

    WorkoutStyle(String wireName) {
        this.wireName = wireName;
    }

    /** The name in answers. */
    String wireName() {
        return wireName;
    }

    static WorkoutStyle of(UserProfile profile) {
        double intensity = profile.value(Preference.INTENSITY);
        double volume = profile.value(Preference.VOLUME);
        if (intensity >= HIGH) {
            return volume >= HIGH ? HIGH_PERFORMANCE : STRENGTH_FOCUSED;
        }
        if (volume >= HIGH) {
            return VOLUME_FOCUSED;
        }
        if (intensity < LOW && volume < LOW) {
            return RECOVERY_ORIENTED;
        }
        return profile.value(Preference.FORM) >= TECHNIQUE ? TECHNIQUE_FOCUSED : BALANCED;
    }
}
