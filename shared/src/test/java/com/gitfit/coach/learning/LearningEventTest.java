package com.gitfit.coach.learning;

import static com.gitfit.coach.domain.ATweak.holding;
import static com.gitfit.coach.domain.ATweak.proposing;
import static com.gitfit.coach.domain.AnAnswer.accepted;
import static com.gitfit.coach.domain.AnAnswer.modifiedTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.ATweak;
import com.gitfit.coach.domain.LearnedChange;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Rating;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LearningEventTest {
    private static final Instant NOW = Instant.parse("2026-03-02T17:03:00Z");

    @Test
    void theEventSaysWhatTheAnswerWas() {
        LearningEvent event = Lesson.forSomebodyNew()
                .at(NOW)
                .answers(
                        proposing(new IncreaseWeight(135, 145)),
                        modifiedTo(140).difficulty(6).exertion(7))
                .event();

        assertThat(event.userId()).isEqualTo(ARequest.USER);
        assertThat(event.tweakId()).isEqualTo(ATweak.ID);
        assertThat(event.exercise()).isEqualTo(ATweak.ID.exercise());
        assertThat(event.exerciseName()).isEqualTo("Bench Press");
        assertThat(event.muscles()).containsExactly("chest");
        assertThat(event.at()).isEqualTo(NOW);
        assertThat(event.lever()).isEqualTo(Lever.INCREASE_WEIGHT);
        assertThat(event.outcome()).isEqualTo(Outcome.MODIFIED);
        assertThat(event.ratings()).isEqualTo(Map.of(Rating.DIFFICULTY, 6, Rating.EXERTION, 7));
        assertThat(event.accuracy()).isEqualTo(0.5);
        assertThat(event.predictedAcceptance()).isEqualTo(0.6);
        assertThat(event.confidence()).isEqualTo(0.69);
        assertThat(event.algorithmVersion()).isEqualTo("1.0.0");
        assertThat(event.modelVersion()).isEqualTo("none");
        assertThat(event.expiresAt()).isEqualTo(NOW.plus(Lesson.EVENTS_LIVE));
    }

    @Test
    void theEventListsEveryChangeWithBeforeAfterAndSignal() {
        LearningEvent event = Lesson.forSomebodyNew()
                .answers(holding(), accepted().difficulty(3).effectiveness(10))
                .event();

        assertThat(event.changes())
                .extracting(LearnedChange::preference, LearnedChange::before, LearnedChange::signal)
                .containsExactly(
                        tuple("preferred_intensity", 7.0, "intensity_increase"),
                        tuple("acceptance_rate", 0.5, "accepted"),
                        tuple("modification_frequency", 0.3, "accepted"),
                        tuple("skip_rate", 0.1, "accepted"),
                        tuple("workout_confidence", 0.5, "effectiveness"),
                        tuple("exercise_confidence", 0.5, "effectiveness"),
                        tuple("intensity_confidence", 0.5, "difficulty"));
        assertThat(event.changes().getFirst().after())
                .isEqualTo(event.preferences().get(Preference.INTENSITY));
    }

    @Test
    void whatDidNotMoveIsNotListed() {
        LearningEvent event = Lesson.forSomebodyNew()
                .answers(holding(), accepted().difficulty(4).effectiveness(5))
                .event();

        assertThat(event.changes())
                .extracting(LearnedChange::preference)
                .doesNotContain("workout_confidence", "exercise_confidence", "intensity_confidence", "learning_rate");
    }

    @Test
    void theEventCarriesTheProfileAfterTheAnswer() {
        Learned learned = Lesson.forSomebodyNew().answers(holding(), accepted().form(4));

        assertThat(learned.event().acceptanceRate())
                .isEqualTo(learned.profile().patterns().acceptanceRate());
        assertThat(learned.event().preferences()).containsOnlyKeys(Preference.values());
        assertThat(learned.event().preferences())
                .allSatisfy((preference, value) ->
                        assertThat(value).isEqualTo(learned.profile().value(preference)));
    }
}
