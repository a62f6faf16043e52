package com.gitfit.coach.store;

import static com.gitfit.coach.store.Examples.BENCH;
import static com.gitfit.coach.store.Examples.NOW;
import static com.gitfit.coach.store.Examples.accepted;
import static com.gitfit.coach.store.Examples.someone;
import static com.gitfit.coach.store.Examples.tweak;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.store.InMemoryStore.Failure;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class InMemoryStoreTest {
    private final UserId lifter = someone();
    private final InMemoryStore store = new InMemoryStore();

    @Nested
    final class KeepsToTheStoreContract extends StoreContract<InMemoryStore> {
        @Override
        protected InMemoryStore store() {
            return store;
        }
    }

    @Nested
    final class KeepsToTheAccountContract extends AccountContract<InMemoryStore> {
        private final InMemoryStore smallPages = new InMemoryStore(0.05, 3);

        @Override
        protected InMemoryStore store() {
            return smallPages;
        }
    }

    @Nested
    final class KeepsToTheConcurrencyContract extends ConcurrencyContract<InMemoryStore> {
        @Override
        protected InMemoryStore store() {
            return store;
        }
    }

    @Test
    void countsItsCalls() {
        store.readProfile(lifter, NOW);
        store.save(tweak(lifter, BENCH));

        assertThat(store.takeCalls()).isEqualTo(2);
        assertThat(store.takeCalls()).isZero();
    }

    @Test
    void saysWhetherItKnowsALifter() {
        store.readProfile(lifter, NOW);
        assertThat(store.knows(lifter)).isFalse();

        store.save(tweak(lifter, BENCH));
        assertThat(store.knows(lifter)).isTrue();
    }

    @Test
    void losesARaceWhenToldTo() {
        Answerable read = issued();
        store.failNextCommit(Failure.LOST_RACE);

        assertThat(store.commit(accepted(read, NOW))).isFalse();
        assertThat(store.commit(accepted(read, NOW))).isTrue();
    }

    @Test
    void keepsNothingWhenUnreachable() {
        Answerable read = issued();
        store.failNextCommit(Failure.UNREACHABLE);

        assertThatExceptionOfType(CoachException.class).isThrownBy(() -> store.commit(accepted(read, NOW)));
        assertThat(store.read(lifter, read.tweak().id(), NOW)).contains(read);
    }

    @Test
    void keepsEverythingWhenOnlyTheAnswerIsLost() {
        Answerable read = issued();
        store.failNextCommit(Failure.ANSWER_LOST);

        assertThatExceptionOfType(CoachException.class).isThrownBy(() -> store.commit(accepted(read, NOW)));
        assertThat(store.readProfile(lifter, NOW).version()).isEqualTo(1);
        assertThat(store.commit(accepted(read, NOW))).isFalse();
    }

    @Test
    void diesBetweenReadAndWrite() {
        Answerable read = issued();
        store.dieBetweenReadAndWrite();

        assertThatExceptionOfType(InMemoryStore.Death.class).isThrownBy(() -> store.commit(accepted(read, NOW)));
        assertThat(store.read(lifter, read.tweak().id(), NOW)).contains(read);
    }

    @Test
    void failsAReadWhenToldTo() {
        store.failNextRead();

        assertThatExceptionOfType(CoachException.class).isThrownBy(() -> store.readProfile(lifter, NOW));
        assertThat(store.readProfile(lifter, NOW).version()).isZero();
    }

    private Answerable issued() {
        Tweak tweak = tweak(lifter, BENCH);
        store.save(tweak);
        return store.read(lifter, tweak.id(), NOW).orElseThrow();
    }
}
