package com.gitfit.coach.insights;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.insights.Areas.Area;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FocusAreasTest {
    private static final Figure PERSONAL = new Figure(1, 60);
    private static final Figure GOOD = new Figure(0.9, 50);
    private static final Areas NO_AREAS = new Areas(List.of(), 0);

    @Test
    void aNewcomerIsToldHowToBegin() {
        Figures newcomer = new Figures(
                new Figure(0.5, 0), Figure.NONE, Figure.NONE, NO_AREAS, Figure.NONE, Figure.NONE, Figure.NONE);

        assertThat(FocusAreas.of(newcomer))
                .containsExactly("Answer a few recommendations first: the coach has 0 of the 50 answers that make its"
                        + " advice personal.");
    }

    @Test
    void theThreeWeakestFiguresAreNamedWeakestFirst() {
        Figures figures = new Figures(
                new Figure(0.41, 60),
                new Figure(0.25, 4),
                new Figure(0.31, 8),
                new Areas(List.of(new Area("chest", 0.42, 6)), 6),
                new Figure(0.43, 50),
                new Figure(0.44, 20),
                PERSONAL);

        assertThat(FocusAreas.of(figures))
                .containsExactly(
                        "Look at the lifts that stand still: estimated strength rises in 1 of 4 exercises over the"
                                + " last 8 weeks.",
                        "Train on regular days: your consistency is 31 % (8 weeks).",
                        "Change what does not fit instead of skipping it: you took 41 % of recommendations lately"
                                + " (60 answers).");
    }

    @Test
    void theCoachsOwnWeaknessesAreNamedWithTheirEvidence() {
        Figures figures = new Figures(
                GOOD,
                GOOD,
                GOOD,
                new Areas(List.of(new Area("chest", 0.42, 6)), 6),
                new Figure(0.4, 50),
                new Figure(0.45, 20),
                PERSONAL);

        assertThat(FocusAreas.of(figures))
                .containsExactly(
                        "Enter what you did instead when you change a recommendation: recommendations were 40 % right"
                                + " (50 answers).",
                        "Take more care of your chest: effectiveness, form and acceptance average 42 % (6 answers).",
                        "Take the advice that works for you and decline the rest: you rate its effectiveness 4.5 of 10"
                                + " (20 ratings).");
    }

    @Test
    void aFigureOnTooFewObservationsIsNoReasonForAdvice() {
        Figures figures = new Figures(
                new Figure(0.1, 4),
                GOOD,
                new Figure(0.1, 1),
                NO_AREAS,
                new Figure(0.1, 4),
                new Figure(0.1, 4),
                new Figure(0.08, 4));

        assertThat(FocusAreas.of(figures))
                .containsExactly("Answer more recommendations: the coach has 4 of the 50 answers that make its advice"
                        + " personal.");
    }

    @Test
    void ifNothingIsWeakTheLowestFigureIsNamed() {
        Figures figures = new Figures(new Figure(0.6, 60), GOOD, GOOD, NO_AREAS, GOOD, GOOD, PERSONAL);

        assertThat(FocusAreas.of(figures))
                .containsExactly("Keep going as you do, nothing is weak: you took 60 % of recommendations lately"
                        + " (60 answers).");
    }
}
