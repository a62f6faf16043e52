package com.gitfit.coach.insights;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What to work on next: a sentence for each of the weakest figures, with its evidence. */
final class FocusAreas {
    static final int MOST = 3;

    /** The value under which a figure is weak; the alarm on acceptance in operation is the same. */
    static final double WORTH_ATTENTION = 0.6;

    private static final Comparator<Focus> WEAKEST_FIRST = Comparator.comparingDouble(Focus::value);

    private FocusAreas() {}

    /**
     * 1–3 sentences, weakest first; of equal figures, those on the coach before those on training. If no figure is
     * weak, one sentence says so of the lowest.
     */
    static List<String> of(Figures figures) {
        List<Focus> founded = candidates(figures)
                .filter(Focus::isFounded)
                .sorted(WEAKEST_FIRST)
                .toList();
        List<String> weak = founded.stream()
                .filter(focus -> focus.value() < WORTH_ATTENTION)
                .limit(MOST)
                .map(Focus::sentence)
                .toList();
        return weak.isEmpty() ? List.of(praise(founded.getFirst())) : weak;
    }

    /** Never without a founded one: who has answered often enough for personal advice has an acceptance rate. */
    private static Stream<Focus> candidates(Figures figures) {
        Stream<Focus> personalization = Stream.of(figures.personalization())
                .filter(figure -> figure.value() < 1)
                .map(Focus::personalization);
        Stream<Focus> others = Stream.of(
                Focus.acceptance(figures.acceptance()),
                Focus.accuracy(figures.accuracy()),
                Focus.satisfaction(figures.satisfaction()),
                Focus.improvement(figures.improvement()),
                Focus.consistency(figures.consistency()));
        Stream<Focus> areas = figures.areas().weak().stream().map(Focus::area);
        return Stream.of(personalization, others, areas).flatMap(stream -> stream);
    }

    private static String praise(Focus lowest) {
        return "Keep going as you do, nothing is weak: " + lowest.evidence() + ".";
    }
}
