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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.ErrorCode;
import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.store.AccountStore.Deleted;
import com.gitfit.coach.store.AccountStore.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store keeps to when a lifter takes their data along or has it deleted. */
public abstract class AccountContract<
        S extends LifterStore & TweakStore & AnswerStore & HistoryStore & SessionStore & AccountStore> {
    private static final Instant LATER = NOW.plusSeconds(3600);

    private final UserId lifter = someone();

    /** The store under test, with three items to a page. */
    protected abstract S store();

    @Test
    void nothingIsExportedOfAStranger() {
        assertThat(pages(lifter)).allSatisfy(page -> {
            assertThat(page.profile()).isEmpty();
            assertThat(items(page)).isEmpty();
        });
    }

    @Test
    void everythingIsExportedOnce() {
        live(lifter, 4);
        live(someone(), 2);

        List<Page> pages = pages(lifter);

        assertThat(pages.getFirst().profile()).contains(store().readProfile(lifter, NOW));
        assertThat(pages.stream().skip(1))
                .allSatisfy(page -> assertThat(page.profile()).isEmpty());
        assertThat(pages.stream().flatMap(page -> page.exercises().stream()))
                .containsExactlyInAnyOrderElementsOf(store().exercises(lifter));
        assertThat(pages.stream().flatMap(page -> page.tweaks().stream()).map(Tweak::id))
                .hasSize(4)
                .doesNotHaveDuplicates();
        assertThat(pages.stream().flatMap(page -> page.learningEvents().stream()))
                .containsExactlyElementsOf(store().learningEvents(lifter, 50, NOW));
        assertThat(pages.stream().flatMap(page -> page.sessions().stream())).containsExactly(session(lifter, "monday"));
    }

    @Test
    void aPageOfAnExportIsBounded() {
        live(lifter, 4);

        assertThat(pages(lifter))
                .hasSizeGreaterThan(2)
                .allSatisfy(page -> assertThat(items(page)).hasSizeLessThanOrEqualTo(3));
    }

    @Test
    void anExpiredLearningEventIsNotExported() {
        live(lifter, 2);
        List<LearningEvent> events = store().learningEvents(lifter, 50, NOW);

        List<Page> pages = pages(lifter, events.getFirst().expiresAt());

        assertThat(pages.stream().flatMap(page -> page.learningEvents().stream()))
                .containsExactly(events.getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1", "AAAA", "=", "é", "VFdFQUtTLw", "../../etc", "null"})
    void aCursorThatWasNeverGivenOutIsRefused(String cursor) {
        live(lifter, 4);

        assertRefused(lifter, cursor);
    }

    @Test
    void aCursorOfSomebodyElseIsRefused() {
        UserId other = someone();
        live(lifter, 4);
        live(other, 4);

        assertRefused(other, firstCursor(lifter));
    }

    @Test
    void aCursorThatWasChangedIsRefused() {
        live(lifter, 4);
        String cursor = firstCursor(lifter);

        assertRefused(lifter, cursor + "=");
        assertRefused(lifter, cursor.substring(1));
        assertRefused(lifter, Base64.getUrlEncoder().encodeToString(cursor.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void deletionLeavesNothing() {
        live(lifter, 4);

        assertThat(store().delete(lifter, LATER)).isEqualTo(new Deleted(1, 2, 4, 4, 1, 0));

        assertThat(pages(lifter)).allSatisfy(page -> {
            assertThat(page.profile()).isEmpty();
            assertThat(items(page)).isEmpty();
        });
        assertThat(store().exercises(lifter)).isEmpty();
        assertThat(store().learningEvents(lifter, 50, NOW)).isEmpty();
        assertThat(store().read(lifter, "monday", NOW).session()).isEmpty();
    }

    @Test
    void whatTheModelSaidIsNotExportedButDeleted() {
        store().save(tweak(lifter, BENCH), output("one", "Go up."));
        store().save(tweak(lifter, BENCH), output("two", "Come down."));

        assertThat(pages(lifter).stream().flatMap(page -> items(page).stream())).hasSize(2);
        assertThat(store().delete(lifter, LATER)).isEqualTo(new Deleted(0, 0, 2, 0, 0, 0));

        assertThat(store().brief(lifter, BENCH, "Bench", Optional.of("one"), NOW)
                        .output())
                .isEmpty();
        assertThat(store().brief(lifter, BENCH, "Bench", Optional.of("two"), NOW)
                        .output())
                .isEmpty();
    }

    @Test
    void deletionTouchesNobodyElse() {
        UserId other = someone();
        live(lifter, 2);
        live(other, 2);
        List<Page> before = pages(other);

        store().delete(lifter, LATER);

        assertThat(pages(other)).isEqualTo(before);
    }

    @Test
    void deletingAgainDeletesNothing() {
        live(lifter, 2);
        store().delete(lifter, LATER);

        assertThat(store().delete(lifter, LATER)).isEqualTo(new Deleted(0, 0, 0, 0, 0, 0));
    }

    @Test
    void aStrangerIsDeletedWithoutATrace() {
        assertThat(store().delete(lifter, LATER)).isEqualTo(new Deleted(0, 0, 0, 0, 0, 0));

        assertThat(store().readProfile(lifter, NOW).version()).isZero();
    }

    @Test
    void aLifterWhoComesBackIsANewcomerUnderTheNextVersion() {
        live(lifter, 3);
        Lifter before = store().read(lifter, BENCH, "Bench Press", NOW);
        store().delete(lifter, LATER);

        Lifter after = store().read(lifter, BENCH, "Bench Press", LATER);

        long profileVersion = before.profile().version() + 1;
        long exerciseVersion = before.exercise().version() + 1;
        assertThat(after.profile())
                .isEqualTo(UserProfile.newcomer(lifter, 0.05, LATER).withVersion(profileVersion));
        assertThat(after.exercise())
                .isEqualTo(ExerciseState.unknown(lifter, BENCH, "Bench Press").withVersion(exerciseVersion));
        assertThat(store().commit(accepted(issued(lifter, BENCH), LATER))).isTrue();
        Lifter again = store().read(lifter, BENCH, "Bench Press", LATER);
        assertThat(again.profile().version()).isEqualTo(profileVersion + 1);
        assertThat(again.profile().learning().totalInteractions()).isEqualTo(1);
        assertThat(again.exercise().version()).isEqualTo(exerciseVersion + 1);
    }

    @Test
    void anAnswerThatWasDecidedBeforeADeletionIsNotKept() {
        live(lifter, 1);
        Answered decided = accepted(issued(lifter, BENCH), NOW);
        store().delete(lifter, LATER);

        assertThat(store().commit(decided)).isFalse();

        assertThat(store().learningEvents(lifter, 50, NOW)).isEmpty();
    }

    @Test
    void aSessionCanComeBack() {
        live(lifter, 1);
        store().delete(lifter, LATER);

        assertThat(store().commit(session(lifter, "monday"), store().readProfile(lifter, LATER)))
                .isTrue();

        assertThat(store().read(lifter, "monday", LATER).session()).contains(session(lifter, "monday"));
        assertThat(store().delete(lifter, LATER)).isEqualTo(new Deleted(1, 0, 0, 0, 1, 0));
    }

    /** Answers in turn to two exercises, and one session. */
    private void live(UserId userId, int answers) {
        for (int answer = 0; answer < answers; answer++) {
            ExerciseKey exercise = answer % 2 == 0 ? BENCH : SQUAT;
            store().commit(accepted(issued(userId, exercise), NOW.plusSeconds(answer)));
        }
        store().commit(session(userId, "monday"), store().readProfile(userId, NOW));
    }

    private Answerable issued(UserId userId, ExerciseKey exercise) {
        Tweak tweak = tweak(userId, exercise);
        store().save(tweak);
        return store().read(userId, tweak.id(), NOW).orElseThrow();
    }

    private List<Page> pages(UserId userId) {
        return pages(userId, NOW);
    }

    private List<Page> pages(UserId userId, Instant now) {
        List<Page> pages = new ArrayList<>(List.of(store().export(userId, Optional.empty(), now)));
        while (pages.getLast().nextCursor().isPresent()) {
            pages.add(store().export(userId, pages.getLast().nextCursor(), now));
        }
        return pages;
    }

    private String firstCursor(UserId userId) {
        return store().export(userId, Optional.empty(), NOW).nextCursor().orElseThrow();
    }

    private void assertRefused(UserId userId, String cursor) {
        assertThatExceptionOfType(CoachException.class)
                .isThrownBy(() -> store().export(userId, Optional.of(cursor), NOW))
                .extracting(CoachException::code)
                .isEqualTo(ErrorCode.VALIDATION_FAILED);
    }

    private static List<Object> items(Page page) {
        List<Object> items = new ArrayList<>(page.exercises());
        items.addAll(page.tweaks());
        items.addAll(page.learningEvents());
        items.addAll(page.sessions());
        return items;
    }
}
