package com.gitfit.coach.learning;

import static com.gitfit.coach.domain.AProfile.aProfile;
import static com.gitfit.coach.domain.ATweak.holding;
import static com.gitfit.coach.domain.AnAnswer.accepted;
import static com.gitfit.coach.domain.AnAnswer.skipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.gitfit.coach.domain.AProfile;
import com.gitfit.coach.domain.AnAnswer;
import com.gitfit.coach.domain.Preference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningRateTest {
    @ParameterizedTest(name = "{0} of {1} accepted, acceptance {2}, then accepted {3}: {4} → {5} by {6}")
    @CsvSource(nullValues = "-", textBlock = """
            # accepted before, answers before, acceptance, accepted now, rate before, rate after, signal
              18, 18, 0.5,  true,  0.05,   0.05,   -
              19, 19, 0.5,  true,  0.05,   0.055,  behaviour_changed
              20, 20, 0.95, true,  0.05,   0.0475, behaviour_stable
              0,  20, 0.9,  false, 0.05,   0.055,  behaviour_changed
              0,  20, 0.1,  false, 0.05,   0.0475, behaviour_stable
              10, 20, 0.5,  true,  0.05,   0.0475, behaviour_stable
              20, 20, 0.5,  true,  0.095,  0.1,    behaviour_changed
              20, 20, 0.5,  true,  0.1,    0.1,    -
              20, 20, 0.95, true,  0.0104, 0.01,   behaviour_stable
              20, 20, 0.95, true,  0.01,   0.01,   -
            """)
    void theRateFollowsHowSteadyTheAnswersAre(
            int acceptedBefore,
            int answersBefore,
            double acceptance,
            boolean acceptedNow,
            double before,
            double after,
            String signal) {
        AProfile profile = aProfile()
                .whoAnswered(answers(acceptedBefore, answersBefore))
                .accepting(acceptance)
                .learningAt(before);

        Learned learned = Lesson.of(profile).answers(holding(), acceptedNow ? accepted() : skipped());

        assertThat(learned.profile().learning().learningRate()).isCloseTo(after, within(1e-9));
        assertThat(Lesson.signals(learned, "learning_rate")).isEqualTo(signal == null ? List.of() : List.of(signal));
    }

    @Test
    void onlyTheLastTwentyAnswersSayWhetherBehaviourChanged() {
        AProfile profile = aProfile().whoAnswered(answers(19, 20)).accepting(0.775);

        Learned learned = Lesson.of(profile).answers(holding(), accepted());

        assertThat(Lesson.signals(learned, "learning_rate"))
                .as("20 of 20, not 20 of 21, against an acceptance of 0.78625")
                .containsExactly("behaviour_changed");
    }

    @Test
    void anAnswerIsLearnedAtTheRateThatWasStoredBeforeIt() {
        AProfile profile = aProfile().whoAnswered(true, 20).accepting(0.5);
        AnAnswer answer = accepted().difficulty(3).effectiveness(10);

        Learned learned = Lesson.of(profile).answers(holding(), answer);

        assertThat(learned.profile().learning().learningRate()).isCloseTo(0.055, within(1e-9));
        assertThat(learned.profile().patterns().acceptanceRate()).isCloseTo(0.525, within(1e-9));
        assertThat(learned.profile().confidences().workout()).isCloseTo(0.525, within(1e-9));
        assertThat(learned.exercise().confidence()).isCloseTo(0.525, within(1e-9));
        assertThat(learned.profile().value(Preference.INTENSITY)).isCloseTo(7.15, within(1e-9));
    }

    private static List<Boolean> answers(int accepted, int all) {
        List<Boolean> answers = new ArrayList<>(Collections.nCopies(all - accepted, false));
        answers.addAll(Collections.nCopies(accepted, true));
        return answers;
    }
}
