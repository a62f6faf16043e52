package com.gitfit.coach.models.simulation.results;

import com.gitfit.coach.models.simulation.life.LifeLog;
import com.gitfit.coach.models.simulation.life.Reliability;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What is measured of many lives under one policy. Shares are means over lifters. */
public enum Figure implements ToDoubleFunction<List<LifeLog>> {
    /** Share of advice that was taken as it was. */
    ACCEPTANCE("advice taken", 3, logs -> mean(logs, LifeLog::acceptance)),
    /** The same after the first fifty answers. */
    ACCEPTANCE_AFTER_50("advice taken after 50 answers", 3, logs -> mean(logs, LifeLog::lateAcceptance)),
    /** By how much the best safe option would have been likelier to be taken, in the same situations. */
    REGRET("regret against the best safe option", 3, logs -> mean(logs, LifeLog::regret)),
    /** Answers until acceptance stays within 5 % of that of the last quarter. */
    ANSWERS_TO_PLATEAU("answers until the plateau", 0, LearningCurve::answersToPlateau),
    /** Gain in maximal strength, three days rested, mean of all lifts, as a share. */
    E1RM_GAIN("gain in e1RM", 3, logs -> mean(logs, LifeLog::gain)),
    /** Share of sets that were complete and within one point of RPE 8 in truth. */
    SETS_ON_TARGET("sets within ±1 RPE of 8", 3, logs -> mean(logs, LifeLog::setsOnTarget)),
    /** Share of days that begin with a fatigue over 8 of 10. */
    FATIGUE_DAYS("days with fatigue over 8", 4, logs -> mean(logs, LifeLog::fatigueDays)),
    /** Share of questions asked in pain at which more load or repetitions were proposed. */
    PAIN_LOADS("load proposed in pain", 3, logs -> mean(logs, LifeLog::painLoads)),
    /** Mean squared error of the predicted acceptance after 30 answers; 0 if none is predicted. */
    BRIER("Brier score of predictions", 3, logs -> reliability(logs).brier()),
    /** Expected calibration error of the same. */
    ECE("calibration error (ECE)", 3, logs -> reliability(logs).error()),
    /** The furthest that a belief moved in the first hundred answers, in points of a scale of 1–10. */
    DRIFT("furthest move of a belief in 100 answers", 2, logs -> mean(logs, LifeLog::drift)),
    /** Share of lifters of whom a belief moved by more than one point in the first hundred answers. */
    DRIFTERS("lifters with a move over 1.0", 3, logs -> mean(logs, log -> log.drift() > 1 ? 1 : 0)),
    /** Prescriptions, alternatives included, that broke a limit. */
    SAFETY_VIOLATIONS(
            "safety violations",
            0,
            logs -> logs.stream().mapToInt(LifeLog::violations).sum()),
    /** Answered questions. */
    DECISIONS(
            "decisions", 0, logs -> logs.stream().mapToLong(LifeLog::decisions).sum());

    private final String title;
    private final int decimals;
    private final ToDoubleFunction<List<LifeLog>> formula;

    Figure(String title, int decimals, ToDoubleFunction<List<LifeLog>> formula) {
        this.title = title;
        this.decimals = decimals;
        this.formula = formula;
    }

    @Override
    public double applyAsDouble(List<LifeLog> logs) {
        return formula.applyAsDouble(logs);
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** The name in files. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A value as it is shown. */
    public String text(double value) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** How well answers were predicted in all of these lives. */
    public static Reliability reliability(List<LifeLog> logs) {
        Reliability all = new Reliability();
        logs.forEach(log -> all.add(log.reliability()));
        return all;
    }

    private static double mean(List<LifeLog> logs, ToDoubleFunction<LifeLog> figure) {
        return logs.stream().mapToDouble(figure).average().orElse(0);
    }
}
