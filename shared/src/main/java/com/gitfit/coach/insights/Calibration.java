package com.gitfit.coach.insights;

import com.gitfit.coach.domain.LearningEvent;

/**
 * How the predicted chance of acceptance compares with what happened in the last answers.
 *
 * @param samples how many answers, 0–50
 * @param brierScore 0–1, mean squared distance between prediction and outcome (Brier, 1950); 0 is perfect
 * @param expectedAcceptance 0–1, mean prediction
 * @param observedAcceptance 0–1, share that was accepted
 */
public record Calibration(int samples, double brierScore, double expectedAcceptance, double observedAcceptance) {

    /** All zero if there are no answers. */
    static Calibration of(Answers answers) {
        return new Calibration(
                answers.count(),
                answers.mean(Calibration::squaredError).value(),
                answers.mean(LearningEvent::predictedAcceptance).value(),
                answers.mean(Calibration::outcome).value());
    }

    private static double squaredError(LearningEvent answer) {
        double error = answer.predictedAcceptance() - outcome(answer);
        return error * error;
    }

    private static double outcome(LearningEvent answer) {
        return Answers.isAccepted(answer) ? 1 : 0;
    }
}
