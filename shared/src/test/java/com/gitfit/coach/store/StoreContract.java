package com.gitfit.coach.store;

import static com.gitfit.coach.store.Examples.BENCH;
import static com.gitfit.coach.store.Examples.NOW;
import static com.gitfit.coach.store.Examples.SQUAT;
import static com.gitfit.coach.store.Examples.accepted;
import static com.gitfit.coach.store.Examples.output;
import static com.gitfit.coach.store.Examples.session;
import static com.gitfit.coach.store.Examples.someone;
import static com.gitfit.coach.store.Examples.tweak;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.domain.WorkoutSession;
import com.gitfit.coach.insights.Digest;
import com.gitfit.coach.insights.InsightsCalculator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every store keeps to while a lifter trains; {@link AccountContract} and {@link ConcurrencyContract} say the
 * rest.
 */
public abstract class StoreContract<
        S extends LifterStore & TweakStore & AnswerStore & HistoryStore & InsightsStore & SessionStore & AccountStore> {
    private static final double LEARNING_RATE = 0.05;

    private final UserId lifter = someone();

    /** The store under test, with a learning rate of 0.05. */
    protected abstract S store();

    @Test
    void aStrangerIsReadAsANewcomer() {
        UserProfile newcomer = UserProfile.newcomer(lifter, LEARNING_RATE, NOW);

        assertThat(store().read(lifter, BENCH, "Bench", NOW))
                .isEqualTo(new Lifter(newcomer, ExerciseState.unknown(lifter, BENCH, "Bench")));
        assertThat(store().readProfile(lifter, NOW)).isEqualTo(newcomer);
        assertThat(store().exercises(lifter)).isEmpty();
        assertThat(store().learningEvents(lifter, 50, NOW)).isEmpty();
    }

    @Test
    void aReadWritesNothing() {
        store().read(lifter, BENCH, "Bench", NOW);
        store().readProfile(lifter, NOW);
        store().read(lifter, "session", NOW);

        assertThat(store().export(lifter, Optional.empty(), NOW).profile()).isEmpty();
        assertThat(store().exercises(lifter)).isEmpty();
    }

    @Test
    void aTweakIsReadWithItsLifter() {
        Tweak tweak = saved(tweak(lifter, BENCH));

        Answerable answerable = store().read(lifter, tweak.id(), NOW).orElseThrow();

        assertThat(answerable.tweak()).isEqualTo(tweak);
        assertThat(answerable.profile()).isEqualTo(UserProfile.newcomer(lifter, LEARNING_RATE, NOW));
        assertThat(answerable.exercise()).isEqualTo(ExerciseState.unknown(lifter, BENCH, "Bench Press"));
    }

    @Test
    void aTweakIsFoundByItsOwnLifterOnly() {
        Tweak tweak = saved(tweak(lifter, BENCH));

        assertThat(store().read(someone(), tweak.id(), NOW)).isEmpty();
        assertThat(store().read(lifter, tweak(lifter, BENCH).id(), NOW)).isEmpty();
    }

    @Test
    void anAnswerIsKeptWhole() {
        Answered answered = accepted(issued(BENCH), NOW);

        assertThat(store().commit(answered)).isTrue();

        Answerable read = store().read(lifter, answered.tweak().id(), NOW).orElseThrow();
        assertThat(read.tweak()).isEqualTo(answered.tweak());
        assertThat(read.profile()).isEqualTo(answered.profile().withVersion(1));
        assertThat(read.exercise()).isEqualTo(answered.exercise().withVersion(1));
        assertThat(store().learningEvents(lifter, 50, NOW)).containsExactly(answered.event());
        assertThat(store().exercises(lifter)).containsExactly(read.exercise());
        assertThat(store().readProfile(lifter, NOW)).isEqualTo(read.profile());
    }

    @Test
    void ofAStrangerNoInsightsAreKept() {
        InsightsStore.Kept kept = store().readInsights(lifter, 24, NOW);

        assertThat(kept.profile()).isEqualTo(UserProfile.newcomer(lifter, LEARNING_RATE, NOW));
        assertThat(kept.digest()).isEmpty();
        assertThat(kept.months()).isEmpty();

        store().keep(lifter, digest(1));

        assertThat(store().readInsights(lifter, 24, NOW).digest()).isEmpty();
    }

    @Test
    void aDigestIsKeptBesideTheProfileThatItIsFor() {
        store().commit(accepted(issued(BENCH), NOW));

        store().keep(lifter, digest(1));

        InsightsStore.Kept kept = store().readInsights(lifter, 24, NOW);
        assertThat(kept.profile().version()).isEqualTo(1);
        assertThat(kept.digest()).contains(digest(1));
    }

    @Test
    void aDigestOfAnotherProfileIsNotKept() {
        store().commit(accepted(issued(BENCH), NOW));
        store().keep(lifter, digest(1));
        store().commit(accepted(issued(BENCH), NOW));

        store().keep(lifter, digest(1));
        store().keep(lifter, digest(3));

        InsightsStore.Kept kept = store().readInsights(lifter, 24, NOW);
        assertThat(kept.profile().version()).isEqualTo(2);
        assertThat(kept.digest()).contains(digest(1));
    }

    @Test
    void aDigestOfADeletedLifterIsNotKept() {
        store().commit(accepted(issued(BENCH), NOW));
        store().keep(lifter, digest(1));
        store().delete(lifter, NOW);

        store().keep(lifter, digest(2));

        assertThat(store().readInsights(lifter, 24, NOW).digest()).isEmpty();
    }

    @Test
    void everyAnswerHasTheNextVersion() {
        for (int version = 1; version <= 3; version++) {
            assertThat(store().commit(accepted(issued(BENCH), NOW))).isTrue();

            Lifter now = store().read(lifter, BENCH, "Bench Press", NOW);
            assertThat(now.profile().version()).isEqualTo(version);
            assertThat(now.exercise().version()).isEqualTo(version);
        }
    }

    @Test
    void anAnswerToOneExerciseLeavesTheOthersAlone() {
        store().commit(accepted(issued(BENCH), NOW));
        store().commit(accepted(issued(SQUAT), NOW));

        assertThat(store().exercises(lifter))
                .extracting(ExerciseState::key, ExerciseState::version)
                .containsExactlyInAnyOrder(tuple(BENCH, 1L), tuple(SQUAT, 1L));
    }

    @Test
    void anAnswerThatWasDecidedOnAnOldProfileChangesNothing() {
        Answerable read = issued(BENCH);
        store().commit(accepted(issued(SQUAT), NOW));

        assertThat(store().commit(accepted(read, NOW))).isFalse();

        Answerable after = store().read(lifter, read.tweak().id(), NOW).orElseThrow();
        assertThat(after.tweak()).isEqualTo(read.tweak());
        assertThat(after.exercise()).isEqualTo(read.exercise());
        assertThat(after.profile().learning().totalInteractions()).isEqualTo(1);
        assertThat(store().learningEvents(lifter, 50, NOW)).hasSize(1);
    }

    @Test
    void anAnswerThatWasDecidedOnAnOldExerciseChangesNothing() {
        Answerable read = issued(BENCH);
        store().commit(accepted(issued(BENCH), NOW));
        UserProfile current = store().readProfile(lifter, NOW);

        assertThat(store().commit(accepted(new Answerable(read.tweak(), current, read.exercise()), NOW)))
                .isFalse();

        assertThat(store().readProfile(lifter, NOW)).isEqualTo(current);
        assertThat(store().learningEvents(lifter, 50, NOW)).hasSize(1);
    }

    @Test
    void aTweakIsAnsweredOnce() {
        Answerable read = issued(BENCH);
        store().commit(accepted(read, NOW));
        Lifter current = store().read(lifter, BENCH, "Bench Press", NOW);

        Answerable unanswered = new Answerable(read.tweak(), current.profile(), current.exercise());
        assertThat(store().commit(accepted(unanswered, NOW))).isFalse();
        Answerable again = store().read(lifter, read.tweak().id(), NOW).orElseThrow();
        assertThat(store().commit(accepted(again, NOW))).isFalse();

        assertThat(store().readProfile(lifter, NOW)).isEqualTo(current.profile());
    }

    @Test
    void aTweakThatWasNeverIssuedCannotBeAnswered() {
        Lifter known = store().read(lifter, BENCH, "Bench Press", NOW);
        Answerable invented = new Answerable(tweak(lifter, BENCH), known.profile(), known.exercise());

        assertThat(store().commit(accepted(invented, NOW))).isFalse();

        assertThat(store().readProfile(lifter, NOW).version()).isZero();
        assertThat(store().learningEvents(lifter, 50, NOW)).isEmpty();
    }

    @Test
    void aTweakThatIsSavedAgainKeepsItsAnswer() {
        Answerable read = issued(BENCH);
        store().commit(accepted(read, NOW));

        store().save(read.tweak());

        assertThat(store().read(lifter, read.tweak().id(), NOW)
                        .orElseThrow()
                        .tweak()
                        .answer())
                .isPresent();
    }

    @Test
    void whatTheModelSaidIsKeptWithTheTweak() {
        Tweak tweak = tweak(lifter, BENCH);
        ModelOutput output = output("request", "Go up.");

        store().save(tweak, output);

        assertThat(store().read(lifter, tweak.id(), NOW).orElseThrow().tweak()).isEqualTo(tweak);
        assertThat(briefed("request", NOW))
                .isEqualTo(
                        new Briefing(store().read(lifter, BENCH, "Bench", NOW), Optional.of(output), Optional.empty()));
    }

    @Test
    void thatTheModelSaidNothingOfUseIsKeptToo() {
        ModelOutput nothing = new ModelOutput(
                "request",
                Optional.empty(),
                Optional.of(new ModelOutput.Text("phrase", Optional.empty())),
                NOW.plusSeconds(60));

        store().save(tweak(lifter, BENCH), nothing);

        assertThat(briefed("request", NOW).output()).contains(nothing);
    }

    @Test
    void whatTheModelSaidIsFoundByItsLifterAndItsEntryOnly() {
        store().save(tweak(lifter, BENCH), output("request", "Go up."));

        assertThat(briefed("another", NOW).output()).isEmpty();
        assertThat(store().brief(someone(), BENCH, "Bench", Optional.of("request"), NOW)
                        .output())
                .isEmpty();
        assertThat(store().brief(lifter, BENCH, "Bench", Optional.empty(), NOW).output())
                .isEmpty();
    }

    @Test
    void whatTheModelSaidIsForgottenInTime() {
        ModelOutput output = output("request", "Go up.");
        store().save(tweak(lifter, BENCH), output);

        assertThat(briefed("request", output.expiresAt().minusMillis(1)).output())
                .contains(output);
        assertThat(briefed("request", output.expiresAt()).output()).isEmpty();
    }

    @Test
    void whatTheModelSaidLastCounts() {
        store().save(tweak(lifter, BENCH), output("request", "Go up."));
        store().save(tweak(lifter, BENCH), output("request", "Come down."));

        assertThat(briefed("request", NOW).output()).contains(output("request", "Come down."));
    }

    @Test
    void aTweakThatIsSavedAgainWithAnOutputKeepsItsAnswer() {
        Tweak tweak = tweak(lifter, BENCH);
        store().save(tweak, output("request", "Go up."));
        store().commit(accepted(store().read(lifter, tweak.id(), NOW).orElseThrow(), NOW));

        store().save(tweak, output("request", "Go up."));

        assertThat(store().read(lifter, tweak.id(), NOW).orElseThrow().tweak().answer())
                .isPresent();
    }

    @Test
    void oneLiftersAnswersChangeNoOther() {
        UserId other = someone();
        store().commit(accepted(issued(BENCH), NOW));

        assertThat(store().readProfile(other, NOW)).isEqualTo(UserProfile.newcomer(other, LEARNING_RATE, NOW));
        assertThat(store().exercises(other)).isEmpty();
        assertThat(store().learningEvents(other, 50, NOW)).isEmpty();
    }

    @Test
    void theNewestLearningEventsComeOldestFirst() {
        for (int minute = 0; minute < 5; minute++) {
            store().commit(accepted(issued(BENCH), NOW.plus(Duration.ofMinutes(minute))));
        }

        assertThat(store().learningEvents(lifter, 3, NOW))
                .extracting(LearningEvent::at)
                .containsExactly(
                        NOW.plus(Duration.ofMinutes(2)),
                        NOW.plus(Duration.ofMinutes(3)),
                        NOW.plus(Duration.ofMinutes(4)));
    }

    @Test
    void anExpiredLearningEventIsForgotten() {
        Answered first = accepted(issued(BENCH), NOW);
        store().commit(first);
        Answered second = accepted(issued(BENCH), NOW.plusSeconds(60));
        store().commit(second);
        Instant expiry = first.event().expiresAt();

        assertThat(store().learningEvents(lifter, 1, expiry.minusSeconds(1))).containsExactly(second.event());
        assertThat(store().learningEvents(lifter, 50, expiry.minusSeconds(1))).hasSize(2);
        assertThat(store().learningEvents(lifter, 50, expiry)).containsExactly(second.event());
    }

    @Test
    void aSessionIsKeptWithTheProfile() {
        SessionStore.Known known = store().read(lifter, "monday", NOW);
        assertThat(known.session()).isEmpty();

        assertThat(store().commit(session(lifter, "monday"), known.profile())).isTrue();

        SessionStore.Known after = store().read(lifter, "monday", NOW);
        assertThat(after.session()).contains(session(lifter, "monday"));
        assertThat(after.profile()).isEqualTo(known.profile().withVersion(1));
    }

    @Test
    void aSessionIsKeptOnce() {
        WorkoutSession monday = session(lifter, "monday");
        store().commit(monday, store().readProfile(lifter, NOW));

        assertThat(store().commit(monday, store().readProfile(lifter, NOW))).isFalse();

        assertThat(store().readProfile(lifter, NOW).version()).isEqualTo(1);
    }

    @Test
    void aSessionThatWasDecidedOnAnOldProfileChangesNothing() {
        UserProfile old = store().readProfile(lifter, NOW);
        store().commit(accepted(issued(BENCH), NOW));

        assertThat(store().commit(session(lifter, "monday"), old)).isFalse();

        assertThat(store().read(lifter, "monday", NOW).session()).isEmpty();
    }

    private Briefing briefed(String entry, Instant now) {
        return store().brief(lifter, BENCH, "Bench", Optional.of(entry), now);
    }

    private Answerable issued(ExerciseKey exercise) {
        Tweak tweak = saved(tweak(lifter, exercise));
        return store().read(lifter, tweak.id(), NOW).orElseThrow();
    }

    /** As it is of a lifter without a history, but for the version of the profile. */
    private Digest digest(long profileVersion) {
        UserProfile profile = UserProfile.newcomer(lifter, LEARNING_RATE, NOW).withVersion(profileVersion);
        return new InsightsCalculator(CoachingPolicy.standard())
                .compute(profile, List.of(), List.of(), List.of(), NOW)
                .digest();
    }

    private Tweak saved(Tweak tweak) {
        store().save(tweak);
        return tweak;
    }
}
