package com.gitfit.coach.models.simulation.results;

import static com.gitfit.coach.models.simulation.life.ALifeLog.aLifeLog;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.gitfit.coach.models.simulation.life.ALifeLog;
import com.gitfit.coach.models.simulation.life.LifeLog;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearningCurveTest {
    @Test
    void thePlateauIsReachedWhereTheCurveStaysNearItsEnd() {
        ALifeLog life = aLifeLog();
        for (int answer = 0; answer < 12 * LifeLog.BLOCK; answer++) {
            life.answered(answer < 3 * LifeLog.BLOCK ? answer % 5 == 0 : answer % 5 > 0);
        }
        LifeLog log = life.build();
        assertThat(LearningCurve.of(List.of(log))).hasSize(12).startsWith(0.2).endsWith(0.8);
        assertThat(LearningCurve.answersToPlateau(List.of(log))).isEqualTo(3.0 * LifeLog.BLOCK);
        assertThat(log.regret()).isCloseTo(0.5, within(1e-12));
    }
}
