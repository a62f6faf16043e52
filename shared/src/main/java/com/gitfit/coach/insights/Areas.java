package com.gitfit.coach.insights;

import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Rating;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How advice goes for each muscle group with at least {@value #LEAST_ANSWERS} answers. An answer scores the mean of
 * what it tells: effectiveness/10, form/10, and 1 if it was accepted, else 0; a group scores the mean of its answers.
 *
 * @param judged by name
 * @param samples how many answers are about a judged group
 */
record Areas(List<Area> judged, int samples) {
    static final int LEAST_ANSWERS = 3;

    /** The score from which a group is strong. */
    private static final double STRONG = 0.75;

    /** The score down to which a group is no longer weak. */
    private static final double WEAK = 0.5;

    /**
     * Scores are summed as whole sixtieths, which every mean of one, two or three tenths is, so that a score exactly at
     * a threshold is not lost to rounding.
     */
    private static final int SIXTIETHS = 60;

    /** A judged muscle group; its score is 0–1. */
    record Area(String muscle, double score, int answers) {}

    static Areas of(Answers answers) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (LearningEvent answer : answers.inOrder()) {
            for (String muscle : new HashSet<>(answer.muscles())) {
                tallies.merge(muscle, new Tally(1, sixtieths(answer)), Tally::plus);
            }
        }
        tallies.values().removeIf(tally -> tally.answers() < LEAST_ANSWERS);
        Set<String> muscles = tallies.keySet();
        long samples = answers.inOrder().stream()
                .filter(answer -> answer.muscles().stream().anyMatch(muscles::contains))
                .count();
        List<Area> judged = tallies.entrySet().stream()
                .map(entry -> entry.getValue().area(entry.getKey()))
                .toList();
        return new Areas(judged, Samples.of(samples));
    }

    /** Weakest first. */
    List<Area> weak() {
        return judged.stream()
                .filter(area -> area.score() <= WEAK)
                .sorted(Comparator.comparingDouble(Area::score).thenComparing(Area::muscle))
                .toList();
    }

    /** Strongest first. */
    List<Area> strong() {
        return judged.stream()
                .filter(area -> area.score() >= STRONG)
                .sorted(Comparator.comparingDouble(Area::score).reversed().thenComparing(Area::muscle))
                .toList();
    }

    private static int sixtieths(LearningEvent answer) {
        int tenths = Answers.isAccepted(answer) ? 10 : 0;
        int told = 1;
        for (Rating rating : List.of(Rating.EFFECTIVENESS, Rating.FORM)) {
            if (answer.ratings().containsKey(rating)) {
                tenths += answer.ratings().get(rating);
                told++;
            }
        }
        return tenths * (SIXTIETHS / 10) / told;
    }

    private record Tally(int answers, int sixtieths) {
        Tally plus(Tally other) {
            return new Tally(answers + other.answers, sixtieths + other.sixtieths);
        }

        Area area(String muscle) {
            return new Area(muscle, sixtieths / (double) (SIXTIETHS * answers), answers);
        }
    }
}
