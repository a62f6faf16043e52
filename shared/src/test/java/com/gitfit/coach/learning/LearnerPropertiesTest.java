package com.gitfit.coach.learning;

import static com.gitfit.coach.domain.AProfile.aProfile;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.AProfile;
import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.ATweak;
import com.gitfit.coach.domain.Estimate;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LearnedChange;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.engine.ALifter;
import java.time.Instant;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class LearnerPropertiesTest {
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void twoHundredAnswersOfAnyKindKeepEverythingOnItsScale(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.01, max = 0.10) double rate,
            @ForAll @IntRange(min = 0, max = 10) int start) {
        AnyAnswers answers = new AnyAnswers(new Random(seed));
        Lesson lesson = Lesson.of(startingAt(start / 10.0).learningAt(rate));

        for (int answer = 0; answer < 200; answer++) {
            AnyAnswers.Drawn drawn = answers.draw();
            lesson.at(lesson.now().plus(drawn.later()));
            Learned learned = lesson.answers(drawn.tweak().issuedAt(lesson.now()), drawn.answer());
            assertOnScale(learned.profile());
            assertFinite(learned.exercise());
            assertFinite(learned.event());
        }
        assertThat(lesson.profile().learning().totalInteractions()).isEqualTo(200);
    }

    @Property(tries = 500)
    void theSameAnswerTeachesTheSame(@ForAll long seed) {
        AnyAnswers.Drawn drawn = new AnyAnswers(new Random(seed)).draw();

        assertThat(Lesson.forSomebodyNew().answers(drawn.tweak(), drawn.answer()))
                .isEqualTo(Lesson.forSomebodyNew().answers(drawn.tweak(), drawn.answer()));
    }

    @Property(tries = 500)
    void whatIsLearnedFromIsLeftAsItWas(@ForAll long seed) {
        AnyAnswers.Drawn drawn = new AnyAnswers(new Random(seed)).draw();
        UserProfile profile = aProfile().build();
        ExerciseState state = ExerciseState.unknown(ARequest.USER, ATweak.ID.exercise(), "Bench Press");
        Instant now = ATweak.ISSUED;

        new Learner(ALifter.POLICY, ALifter.CATALOG, Lesson.EVENTS_LIVE)
                .learn(drawn.tweak().build(), drawn.answer().build(), profile, state, now);

        assertThat(profile).isEqualTo(aProfile().build());
        assertThat(state).isEqualTo(ExerciseState.unknown(ARequest.USER, ATweak.ID.exercise(), "Bench Press"));
    }

    /** Every preference at the same share of its scale. */
    private static AProfile startingAt(double share) {
        AProfile profile = aProfile();
        for (Preference preference : Preference.values()) {
            double least = preference.scale().minimum();
            double most = preference.scale().maximum();
            profile.preferring(preference, Math.min(most, least + share * (most - least)));
        }
        return profile.accepting(share);
    }

    private static void assertOnScale(UserProfile profile) {
        double rate = profile.learning().learningRate();
        for (Preference preference : Preference.values()) {
            Estimate estimate = profile.preferences().get(preference);
            assertThat(preference.scale().contains(estimate.value())).isTrue();
            assertThat(estimate.variance()).isFinite().isNotNegative();
            assertContainsItsValue(estimate, preference, rate);
        }
        assertThat(rate).isBetween(0.01, 0.10);
        assertThat(DoubleStream.of(
                        profile.patterns().acceptanceRate(),
                        profile.patterns().modificationFrequency(),
                        profile.patterns().skipRate(),
                        profile.confidences().workout(),
                        profile.confidences().exercise(),
                        profile.confidences().intensity()))
                .allMatch(share -> share >= 0 && share <= 1);
    }

    private static void assertContainsItsValue(Estimate estimate, Preference preference, double rate) {
        MovingAverage.Interval interval = MovingAverage.interval(
                estimate, rate, preference.scale().minimum(), preference.scale().maximum());

        assertThat(estimate.value()).isBetween(interval.low(), interval.high());
    }

    private static void assertFinite(ExerciseState state) {
        assertThat(state.confidence()).isBetween(0.0, 1.0);
        assertThat(state.bestE1rmKilograms()).isFinite().isNotNegative();
        assertThat(state.sessions()).hasSizeLessThanOrEqualTo(24).allSatisfy(session -> {
            assertThat(session.weightKilograms()).isBetween(0.0, 1000.0);
            assertThat(session.reps()).isBetween(1, 100);
            assertThat(session.e1rmKilograms()).isFinite().isNotNegative();
            assertThat(session.meanRpe()).isBetween(0.0, 10.0);
        });
        assertThat(state.levers().values())
                .allMatch(tally -> Stream.of(tally.taken(), tally.changed(), tally.skipped())
                        .allMatch(count -> count >= 0 && count < 44));
    }

    private static void assertFinite(LearningEvent event) {
        assertThat(event.accuracy()).isBetween(0.0, 1.0);
        assertThat(event.changes()).extracting(LearnedChange::after).allMatch(Double::isFinite);
    }
}
