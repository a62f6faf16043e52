package com.gitfit.coach.insights;

import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Rating;

/** The figures on how well the coach does. */
final class Effectiveness {
    /** How many of the last answers accuracy and calibration look at. */
    static final int RECENT_ANSWERS = 50;

    /** Answers that make advice fully personal. */
    static final int PERSONAL_ANSWERS = 50;

    /** After so many further ratings a rating weighs half. */
    static final double RATING_HALF_LIFE = 10;

    private Effectiveness() {}

    /** Mean accuracy of the last {@value #RECENT_ANSWERS} answers. */
    static Figure accuracy(Answers answers) {
        return answers.last(RECENT_ANSWERS).mean(LearningEvent::accuracy);
    }

    /**
     * Exponentially decayed mean of the effectiveness ratings, divided by 10: a rating weighs {@code 0.5^(n / 10)}
     * where n ratings have followed it. Answers without that rating neither count nor age the others.
     */
    static Figure satisfaction(Answers answers) {
        double decay = Math.pow(0.5, 1 / RATING_HALF_LIFE);
        double weights = 0;
        double sum = 0;
        int samples = 0;
        for (LearningEvent answer : answers.inOrder()) {
            if (answer.ratings().containsKey(Rating.EFFECTIVENESS)) {
                weights = weights * decay + 1;
                sum = sum * decay + answer.ratings().get(Rating.EFFECTIVENESS) / 10.0;
                samples++;
            }
        }
        return samples == 0 ? Figure.NONE : new Figure(sum / weights, samples);
    }

    /** @param interactions answers counted so far */
    static Figure personalization(long interactions) {
        double answers = Math.min(interactions, PERSONAL_ANSWERS);
        return new Figure(answers / PERSONAL_ANSWERS, Samples.of(interactions));
    }
}
