package com.gitfit.coach.insights;

import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.ReadinessInput;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How far the lifter's answers, and what was stated with the requests, can be relied on. What is stated more often, or
 * rated at all, makes advice better. Contradictory answers are refused before they are stored, so there are none here.
 *
 * @param samples how many answers, 0–200
 * @param unratedShare 0–1, of the answers in which nothing was rated
 * @param outliers by kind of rating, how many lay so far from the usual ones that they counted three tenths; kinds
 *     without any are left out
 * @param filledContext by input of readiness, how often it was not stated and the lifter's own mean stood in
 * @param unknownContext by input of readiness, how often it was not stated and readiness did without it
 */
public record DataQuality(
        int samples,
        double unratedShare,
        Map<String, Integer> outliers,
        Map<String, Integer> filledContext,
        Map<String, Integer> unknownContext) {

    public DataQuality {
        outliers = Collections.unmodifiableMap(new TreeMap<>(outliers));
        filledContext = Collections.unmodifiableMap(new TreeMap<>(filledContext));
        unknownContext = Collections.unmodifiableMap(new TreeMap<>(unknownContext));
    }

    static DataQuality of(Answers answers) {
        return new DataQuality(
                answers.count(),
                answers.mean(answer -> answer.ratings().isEmpty() ? 1 : 0).value(),
                counted(answers, answer -> answer.quality().outliers(), Rating.values(), Rating::wireName),
                counted(
                        answers,
                        answer -> answer.quality().filled(),
                        ReadinessInput.values(),
                        ReadinessInput::wireName),
                counted(
                        answers,
                        answer -> answer.quality().unknown(),
                        ReadinessInput.values(),
                        ReadinessInput::wireName));
    }

    private static <E> Map<String, Integer> counted(
            Answers answers, Function<LearningEvent, Set<E>> noted, E[] kinds, Function<E, String> name) {
        Map<String, Integer> counts = new HashMap<>();
        for (E kind : kinds) {
            long count = answers.inOrder().stream()
                    .filter(answer -> noted.apply(answer).contains(kind))
                    .count();
            if (count > 0) {
                counts.put(name.apply(kind), Samples.of(count));
            }
        }
        return counts;
    }
}
