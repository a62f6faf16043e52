package com.gitfit.coach.models.judging;

import static com.gitfit.coach.models.judging.AMoment.aMoment;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.functions.SpeakingModel;
import com.gitfit.coach.language.FactGuard;
import com.gitfit.coach.models.corpus.Moment;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForcedRefusalTest {
    private static final List<Moment> MOMENTS = IntStream.range(0, 20)
            .mapToObj(i -> aMoment().at(100 + 5 * i).build())
            .toList();

    @Test
    void everyMomentIsAskedOnceForAnAcceptedAndOnceForARefusedSentence() {
        SpeakingModel model = SpeakingModel.givingReasons();

        assertThat(refusal(model).overAccepted(MOMENTS)).isNotEmpty();
        assertThat(model.budgets()).hasSize(2 * MOMENTS.size());
    }

    @Test
    void whereEverySentenceIsRefusedAnywayThereIsNothingToCompare() {
        SpeakingModel model = SpeakingModel.saying(" and add 500 lb.");

        assertThat(refusal(model).overAccepted(MOMENTS)).isEmpty();
        assertThat(refusal(model).overAccepted(List.of())).isEmpty();
    }

    private static ForcedRefusal refusal(SpeakingModel model) {
        return new ForcedRefusal(model, new FactGuard(), CoachingPolicy.standard());
    }
}
