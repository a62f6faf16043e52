package com.gitfit.coach.models.simulation.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReliabilityTest {
    @Test
    void whoPredictsWhatComesMakesNoError() {
        Reliability reliability = new Reliability();
        for (int answer = 0; answer < 10; answer++) {
            reliability.add(0.7, answer < 7);
        }
        assertThat(reliability.error()).isCloseTo(0, within(1e-12));
        assertThat(reliability.brier()).isCloseTo(0.21, within(1e-12));
        assertThat(reliability.bins()).hasSize(1).allMatch(bin -> bin.count() == 10);
    }

    @Test
    void theErrorIsTheMeanDistanceFromTheDiagonal() {
        Reliability reliability = new Reliability();
        reliability.add(0.9, false);
        reliability.add(0.1, false);
        assertThat(reliability.error()).isCloseTo(0.5, within(1e-12));
        Reliability both = new Reliability();
        both.add(reliability);
        both.add(reliability);
        assertThat(both.error()).isCloseTo(0.5, within(1e-12));
        assertThat(both.count()).isEqualTo(4);
    }
}
