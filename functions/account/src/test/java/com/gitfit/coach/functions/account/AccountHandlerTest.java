package com.gitfit.coach.functions.account;

import static com.gitfit.coach.domain.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.AnAnswer;
import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.RunningMean;
import com.gitfit.coach.domain.TrainingDay;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.functions.Call;
import com.gitfit.coach.functions.Client;
import com.gitfit.coach.functions.PathContract;
import com.gitfit.coach.functions.Reply;
import com.gitfit.coach.functions.TestCoach;
import com.gitfit.coach.store.InMemoryArchive;
import com.gitfit.coach.store.InMemoryStore;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountHandlerTest {
    private static final Call EXPORT = Call.of("account-export-get.json");
    private static final Call DELETE = Call.of("account-delete.json");
    private static final String NOTES = "my left shoulder clicks";
    private static final int PAGE_ITEMS = 4;

    private final TestCoach coach = new TestCoach().with(new InMemoryStore(0.05, PAGE_ITEMS));
    private final Client client = coach.client(AccountHandler::new);

    @Nested
    class Export implements PathContract {
        @Override
        public TestCoach coach() {
            return coach;
        }

        @Override
        public Client client() {
            return client;
        }

        @Override
        public Call call() {
            return EXPORT;
        }

        @Test
        void ofAnUnknownUserIsEmptyAndWritesNothing() {
            Reply reply = client.send(EXPORT).isSuccess();

            assertThat(reply.at("/profile").isMissingNode()).isTrue();
            assertThat(reply.at("/next_cursor").isMissingNode()).isTrue();
            assertThat(reply.at("/tweaks")).isEmpty();
            assertThat(coach.store().knows(new UserId(Call.USER))).isFalse();
        }

        @Test
        void itsPagesHoldEverythingOnceAndTheProfileFirst() {
            train(3);

            List<Reply> pages = pages();

            assertThat(pages).hasSizeGreaterThan(1);
            assertThat(pages.getFirst().number("/profile/total_interactions")).isEqualTo(3);
            assertThat(pages.subList(1, pages.size()))
                    .allMatch(page -> page.at("/profile").isMissingNode());
            assertThat(every(pages, "tweaks", "tweak_id")).hasSize(3).doesNotHaveDuplicates();
            assertThat(every(pages, "learning_events", "event_id")).hasSize(3).doesNotHaveDuplicates();
            assertThat(every(pages, "exercises", "exercise_key")).hasSize(1);
            assertThat(every(pages, "sessions", "session_id")).hasSize(1);
        }

        @Test
        void theAnswerToATweakIsThereWithItsNotes() {
            var tweak = coach.recommends(aRequest().by(Call.USER));
            coach.learns(
                    tweak, AnAnswer.modifiedTo(137.5).difficulty(6).took(50).saying(NOTES));

            Reply reply = client.send(EXPORT).isSuccess();

            assertThat(reply.text("/tweaks/0/response/notes")).isEqualTo(NOTES);
            assertThat(reply.number("/tweaks/0/response/custom_adjustment")).isEqualTo(137.5);
            assertThat(reply.number("/tweaks/0/response/ratings/difficulty_rating"))
                    .isEqualTo(6);
            assertThat(reply.number("/tweaks/0/response/completion_time")).isEqualTo(50);
            assertThat(reply.at("/tweaks/0/response/modified").booleanValue()).isTrue();
        }

        @Test
        void aSessionIsInTheShapeInWhichItWasSent() {
            train(1);

            Reply page = pages().stream()
                    .filter(reply -> !reply.at("/sessions").isEmpty())
                    .findFirst()
                    .orElseThrow();

            assertThat(page.number("/sessions/0/session_data/duration")).isEqualTo(52);
            assertThat(page.text("/sessions/0/session_data/workout_type")).isEqualTo("strength");
            assertThat(page.text("/sessions/0/exercises/0/name")).isEqualTo("Bench Press");
            assertThat(page.number("/sessions/0/wearable_data/heart_rate_avg")).isEqualTo(121);
        }

        @Test
        void theMonthsAreThereDayByDay() {
            train(1);
            new InMemoryArchive(coach.store()).write(List.of(month()), Map.of());

            Reply page = pages().stream()
                    .filter(reply -> !reply.at("/months").isEmpty())
                    .findFirst()
                    .orElseThrow();

            assertThat(page.text("/months/0/month")).isEqualTo("2025-12");
            assertThat(page.number("/months/0/days/2025-12-24/e1rm_kilograms/bench-press"))
                    .isEqualTo(100);
            assertThat(page.number("/months/0/days/2025-12-24/answers/accepted"))
                    .isEqualTo(2);
            assertThat(page.number("/months/0/days/2025-12-24/ratings/form_quality/mean"))
                    .isEqualTo(8);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "forged", "0", "user123/0", "user123/-1", "user123/999", "somebody/1", "%00"})
        void aForgedCursorIsNotValid(String cursor) {
            train(3);

            client.send(EXPORT.withQuery("cursor", cursor)).refuses("cursor");
        }

        @Test
        void anotherUsersCursorIsNotValid() {
            train(3);
            String theirs = client.send(EXPORT).text("/next_cursor");

            client.send(EXPORT.from("somebody").withQuery("cursor", theirs)).refuses("cursor");
        }
    }

    @Nested
    class Delete implements PathContract {
        @Override
        public TestCoach coach() {
            return coach;
        }

        @Override
        public Client client() {
            return client;
        }

        @Override
        public Call call() {
            return DELETE;
        }

        @Test
        void countsWhatIsDeletedAndLeavesNothing() {
            train(3);
            new InMemoryArchive(coach.store()).write(List.of(month()), Map.of());

            Reply reply = client.send(DELETE).isSuccess();

            assertThat(reply.number("/deleted/months")).isEqualTo(1);
            assertThat(reply.number("/deleted/tweaks")).isEqualTo(3);
            assertThat(reply.number("/deleted/learning_events")).isEqualTo(3);
            assertThat(reply.number("/deleted/exercises")).isEqualTo(1);
            assertThat(reply.number("/deleted/sessions")).isEqualTo(1);
            assertThat(reply.number("/deleted/profile")).isEqualTo(1);
            Reply export = client.send(EXPORT).isSuccess();
            assertThat(export.at("/profile").isMissingNode()).isTrue();
            assertThat(List.of(
                            export.at("/tweaks"),
                            export.at("/learning_events"),
                            export.at("/exercises"),
                            export.at("/sessions"),
                            export.at("/months")))
                    .allMatch(items -> items.isEmpty());
        }

        @Test
        void leavesANewcomersProfileWhoseVersionNeverRestarts() {
            train(3);
            long before = coach.profile(Call.USER).version();

            client.send(DELETE).isSuccess();

            var after = coach.profile(Call.USER);
            assertThat(after.learning().totalInteractions()).isZero();
            assertThat(after.patterns().acceptanceRate()).isEqualTo(0.5);
            assertThat(after.timeConstraints()).isEmpty();
            assertThat(after.version()).isGreaterThan(before);
            train(1);
            assertThat(coach.profile(Call.USER).version()).isGreaterThan(after.version());
        }

        @Test
        void againDeletesNothing() {
            train(1);
            client.send(DELETE).isSuccess();

            Reply again = client.send(DELETE).isSuccess();

            assertThat(again.at("/deleted")).allMatch(count -> count.intValue() == 0);
        }

        @Test
        void leavesOthersAlone() {
            coach.learns(coach.recommends(aRequest().by("somebody")), AnAnswer.easy());
            var before = coach.everythingOf("somebody");

            client.send(DELETE).isSuccess();

            assertThat(coach.everythingOf("somebody")).isEqualTo(before);
        }
    }

    /** One session and some answered tweaks, one a minute. */
    private void train(int answers) {
        for (int answer = 0; answer < answers; answer++) {
            coach.clock().advance(Duration.ofMinutes(1));
            coach.learns(coach.recommends(aRequest().by(Call.USER)), AnAnswer.easy());
        }
        coach.logs(Call.of("session-post.json")
                .with("/session_id", "day-" + coach.clock().instant().getEpochSecond()));
    }

    private List<Reply> pages() {
        List<Reply> pages = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Call call = cursor.map(text -> EXPORT.withQuery("cursor", text)).orElse(EXPORT);
            Reply page = client.send(call).isSuccess();
            pages.add(page);
            cursor = Optional.of(page.text("/next_cursor")).filter(text -> !text.isEmpty());
        } while (cursor.isPresent());
        return pages;
    }

    private static TrainingMonth month() {
        TrainingDay day = new TrainingDay(
                Map.of(Preference.INTENSITY, 7.5),
                0.75,
                0.5,
                Map.of(new ExerciseKey("bench-press"), 100.0),
                Map.of(Outcome.ACCEPTED, 2),
                Map.of(Rating.FORM, new RunningMean(2, 8)));
        return new TrainingMonth(
                new UserId(Call.USER),
                YearMonth.parse("2025-12"),
                new TreeMap<>(Map.of(LocalDate.parse("2025-12-24"), day)),
                false);
    }

    private static List<String> every(List<Reply> pages, String kind, String id) {
        return pages.stream()
                .flatMap(page -> page.json().get(kind).findValuesAsText(id).stream())
                .toList();
    }
}
