package com.gitfit.coach.insights;

import com.gitfit.coach.domain.TrainingDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What was computed of a lifter's past. With the profile that it was computed for and the months that are kept it makes
 * insights.
 *
 * @param profileVersion of that profile
 * @param asOf the moment that the figures describe
 * @param areaSamples how many answers the areas rest on
 * @param nextFocusAreas 1–3 sentences
 * @param mainExercises those of which charts show the strength, most trained first
 * @param days those that the kept months do not have, or not like this
 */
public record Digest(
        long profileVersion,
        Instant asOf,
        Figure improvement,
        Figure consistency,
        Figure accuracy,
        Figure satisfaction,
        List<String> weakAreas,
        List<String> strongAreas,
        int areaSamples,
        List<String> nextFocusAreas,
        Calibration calibration,
        List<MainExercise> mainExercises,
        NavigableMap<LocalDate, TrainingDay> days,
        DataQuality dataQuality) {

    /** How long it may be shown: figures over weeks change with the days, even if nothing happens. */
    private static final Duration LIFE = Duration.ofHours(4);

    public Digest {
        weakAreas = List.copyOf(weakAreas);
        strongAreas = List.copyOf(strongAreas);
        nextFocusAreas = List.copyOf(nextFocusAreas);
        mainExercises = List.copyOf(mainExercises);
        days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
    }

    /** The same for months that have these days. */
    public Digest withoutDays() {
        return new Digest(
                profileVersion,
                asOf,
                improvement,
                consistency,
                accuracy,
                satisfaction,
                weakAreas,
                strongAreas,
                areaSamples,
                nextFocusAreas,
                calibration,
                mainExercises,
                Collections.emptyNavigableMap(),
                dataQuality);
    }

    public Instant expiresAt() {
        return asOf.plus(LIFE);
    }

    /** Whether it may be shown beside a profile of that version. */
    public boolean isCurrent(long version, Instant now) {
        return profileVersion == version && now.isBefore(expiresAt());
    }
}
