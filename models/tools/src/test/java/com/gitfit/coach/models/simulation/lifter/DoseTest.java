package com.gitfit.coach.models.simulation.lifter;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class DoseTest {
    @Property
    void aHarderSetNeverTrainsLessAndAlwaysCostsMore(
            @ForAll @DoubleRange(min = 0.3, max = 1) double share,
            @ForAll @DoubleRange(min = 5.1, max = 9.9) double rpe) {
        Dose easier = Dose.ofSet(share, rpe, false);
        Dose harder = Dose.ofSet(share, rpe + 0.1, false);
        assertThat(harder.fitness()).isGreaterThanOrEqualTo(easier.fitness());
        assertThat(harder.fatigue()).isGreaterThan(easier.fatigue());
    }

    @Property
    void beyondEightOnlyTheCostRises(@ForAll @DoubleRange(min = 0.4, max = 1) double share) {
        assertThat(Dose.ofSet(share, 10, false).fitness())
                .isEqualTo(Dose.ofSet(share, 8, false).fitness());
        assertThat(Dose.ofSet(share, 10, true).fatigue())
                .isGreaterThan(1.5 * Dose.ofSet(share, 8, false).fatigue());
    }
}
