package com.gitfit.coach.language.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SamplerTest {
    private static final float[] LOGITS = {0.5f, 2, -1, 2, 0};

    @Test
    void greedyTakesTheFirstOfTheLikeliest() {
        assertThat(Sampler.greedy().choose(LOGITS)).isEqualTo(1);
    }

    @Test
    void theSameSeedChoosesTheSame() {
        Sampler one = Sampler.random(1, 5, seeded());
        Sampler other = Sampler.random(1, 5, seeded());

        for (int i = 0; i < 50; i++) {
            assertThat(other.choose(LOGITS)).isEqualTo(one.choose(LOGITS));
        }
    }

    @Test
    void tokensAreDrawnAsOftenAsTheModelSays() {
        Sampler sampler = Sampler.random(1, 5, seeded());
        int[] drawn = new int[LOGITS.length];
        int draws = 40_000;
        for (int i = 0; i < draws; i++) {
            drawn[sampler.choose(LOGITS)]++;
        }
        double[] shares = {0.5, 2, -1, 2, 0};
        PlainGpt2.softmax(shares);

        for (int place = 0; place < shares.length; place++) {
            assertThat(drawn[place] / (double) draws).isCloseTo(shares[place], within(0.01));
        }
    }

    @Test
    void onlyTheLikeliestAreDrawn() {
        Sampler sampler = Sampler.random(5, 2, seeded());

        for (int i = 0; i < 200; i++) {
            assertThat(sampler.choose(LOGITS)).isIn(1, 3);
        }
    }

    @Property
    void aColdSamplerIsGreedy(@ForAll @Size(min = 1, max = 30) List<@FloatRange(min = -50, max = 50) Float> values) {
        float[] logits = new float[values.size()];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = values.get(i);
        }

        int chosen = Sampler.random(1e-6, logits.length, seeded()).choose(logits);

        assertThat(logits[chosen]).isCloseTo(logits[Sampler.greedy().choose(logits)], within(1e-3f));
    }

    private static RandomGenerator seeded() {
        return new Random(11);
    }
}
