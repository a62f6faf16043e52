package com.gitfit.coach.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.StrengthBelief;
import com.gitfit.coach.engine.EffortModel.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EffortModelPropertiesTest {
    private static final Instant FIRST = Instant.parse("2026-03-02T17:00:00Z");
    private static final EffortModel MODEL =
            new EffortModel(CoachingPolicy.standard().effort());

    /** Whether a set was rated, ended early or was finished against expectation. */
    enum Told {
        RATED,
        FAILED,
        COMPLETED
    }

    record Done(Told told, Work work, int rpe, Duration later) {}

    /** A belief checks itself; that no two sets move it without end is checked here. */
    @Property(tries = 2_000)
    void noSetsWhatsoeverMakeABeliefImpossible(@ForAll("loads") double planned, @ForAll("sets") List<Done> sets) {
        Instant now = FIRST;
        StrengthBelief belief = MODEL.planned(new Work(Math.max(0.01, planned), 5, 1, 90, false), 8, now);
        for (Done set : sets) {
            now = now.plus(set.later());
            StrengthBelief before = MODEL.at(belief, now);
            belief = switch (set.told()) {
                case RATED -> MODEL.rated(belief, set.work(), set.rpe(), now);
                case FAILED -> MODEL.failed(belief, set.work(), now);
                case COMPLETED -> MODEL.completed(belief, set.work(), now);
            };
            assertThat(Math.abs(Math.log(belief.kilograms() / before.kilograms())))
                    .isLessThan(1);
            assertThat(MODEL.spread(belief, new Work(50, 5, 1, 90, false))).isFinite();
        }
    }

    @Provide
    Arbitrary<Double> loads() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.0, 0.01, 1000.0), Arbitraries.doubles().between(0, 1000));
    }

    @Provide
    Arbitrary<List<Done>> sets() {
        Arbitrary<Work> works = Combinators.combine(
                        loads(),
                        Arbitraries.integers().between(1, 100),
                        Arbitraries.integers().between(1, 50),
                        Arbitraries.doubles().between(0, 3600),
                        Arbitraries.of(true, false))
                .as(Work::new);
        return Combinators.combine(
                        Arbitraries.of(Told.values()),
                        works,
                        Arbitraries.integers().between(1, 10),
                        Arbitraries.integers().between(0, 86_400 * 40).map(Duration::ofSeconds))
                .as(Done::new)
                .list()
                .ofMaxSize(60);
    }
}
