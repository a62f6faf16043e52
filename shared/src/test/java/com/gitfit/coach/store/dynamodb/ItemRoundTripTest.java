package com.gitfit.coach.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.AnswerQuality;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.domain.WorkoutSession;
import com.gitfit.coach.insights.Digest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whatever is written is read as it was, and no item has a null anywhere. */
final class ItemRoundTripTest {
    private static final Map<String, Set<String>> DOCUMENTED = Map.of(
            "exercise", Set.of("name", "type", "muscle_groups", "difficulty_level"),
            "recommendation",
                    Set.of(
                            "type",
                            "original_value",
                            "suggested_value",
                            "confidence",
                            "reasoning",
                            "factors",
                            "expected_outcome",
                            "risk_assessment",
                            "alternative_options"),
            "context",
                    Set.of(
                            "workout_phase",
                            "time_of_day",
                            "day_of_week",
                            "user_energy",
                            "user_motivation",
                            "available_time",
                            "equipment_availability",
                            "gym_crowding"),
            "user_response",
                    Set.of(
                            "accepted",
                            "modified",
                            "skipped",
                            "actual_value",
                            "feedback_ratings",
                            "completion_time",
                            "notes",
                            "responded_at"));

    @Property
    void aProfileIsReadAsItWasWritten(@ForAll("profiles") UserProfile profile) {
        Map<String, AttributeValue> item = new HashMap<>(ProfileItem.attributes(profile));
        item.putAll(Keys.profile(profile.userId()));

        assertThat(ProfileItem.read(new Document(item))).isEqualTo(profile);
        assertHasNoNull(item);
    }

    @Property
    void anExerciseIsReadAsItWasWritten(@ForAll("exercises") ExerciseState exercise) {
        Map<String, AttributeValue> item = ExerciseItem.write(exercise, Instant.EPOCH);

        assertThat(ExerciseItem.read(new Document(item))).isEqualTo(exercise);
        assertHasNoNull(item);
    }

    @Property
    void aTweakIsReadAsItWasWritten(@ForAll("tweaks") Tweak tweak) {
        Map<String, AttributeValue> item = TweakItem.write(tweak);

        assertThat(TweakItem.read(new Document(item))).isEqualTo(tweak);
        assertHasNoNull(item);
    }

    @Property
    void theDocumentedPartsOfATweakHoldNothingElse(@ForAll("tweaks") Tweak tweak) {
        Map<String, AttributeValue> item = TweakItem.write(tweak);

        assertThat(DOCUMENTED)
                .allSatisfy((part, fields) -> assertThat(fields)
                        .containsAll(item.getOrDefault(part, AttributeValue.fromM(Map.of()))
                                .m()
                                .keySet()));
    }

    @Property
    void aLearningEventIsReadAsItWasWritten(@ForAll("learningEvents") LearningEvent event) {
        Map<String, AttributeValue> item = LearningEventItem.write(event);

        assertThat(LearningEventItem.read(new Document(item))).isEqualTo(event);
        assertHasNoNull(item);
    }

    @Property
    void anEventFromBeforeQualityWasNotedHasNone(@ForAll("learningEvents") LearningEvent event) {
        Map<String, AttributeValue> item = new HashMap<>(LearningEventItem.write(event));
        Map<String, AttributeValue> coach = new HashMap<>(item.get("coach").m());
        coach.remove("quality");
        item.put("coach", AttributeValue.fromM(coach));

        assertThat(LearningEventItem.read(new Document(item)).quality()).isEqualTo(AnswerQuality.NONE);
    }

    @Property
    void aSessionIsReadAsItWasWritten(@ForAll("sessions") WorkoutSession session) {
        Map<String, AttributeValue> item = new HashMap<>(SessionItem.attributes(session));
        item.putAll(Keys.session(session.userId(), session.sessionId()));

        assertThat(SessionItem.read(new Document(item))).isEqualTo(session);
        assertHasNoNull(item);
    }

    @Property
    void aMonthIsReadAsItWasWritten(@ForAll("months") TrainingMonth month) {
        Map<String, AttributeValue> item = MonthItem.write(month);

        assertThat(MonthItem.read(new Document(item))).isEqualTo(month);
        assertHasNoNull(item);
    }

    @Property
    void aDigestIsReadAsItWasWritten(@ForAll("digests") Digest digest) {
        Map<String, AttributeValue> item = DigestItem.write(new UserId("ann"), digest);

        assertThat(DigestItem.read(new Document(item))).contains(digest);
        assertThat(DigestItem.asOf(new Document(item))).contains(digest.asOf());
        assertHasNoNull(item);
    }

    @Property
    void onlyAMonthThatIsNotFoldedStandsInTheIndexOfOpenMonths(@ForAll("months") TrainingMonth month) {
        Map<String, AttributeValue> item = MonthItem.write(month);

        if (month.folded()) {
            assertThat(item).doesNotContainKey("openBucket");
        } else {
            assertThat(item.get("openBucket").s()).matches(month.month() + "#[0-7]");
        }
    }

    @Provide
    static Arbitrary<Digest> digests() {
        return Arbitraries.randomValue(AnyDigest::digest);
    }

    @Provide
    static Arbitrary<UserProfile> profiles() {
        return Arbitraries.randomValue(AnyLifter::profile);
    }

    @Provide
    static Arbitrary<ExerciseState> exercises() {
        return Arbitraries.randomValue(AnyLifter::exercise);
    }

    @Provide
    static Arbitrary<Tweak> tweaks() {
        return Arbitraries.randomValue(AnyTweak::tweak);
    }

    @Provide
    static Arbitrary<LearningEvent> learningEvents() {
        return Arbitraries.randomValue(AnyWorkout::learningEvent);
    }

    @Provide
    static Arbitrary<WorkoutSession> sessions() {
        return Arbitraries.randomValue(AnyWorkout::session);
    }

    @Provide
    static Arbitrary<TrainingMonth> months() {
        return Arbitraries.randomValue(AnyMonth::month);
    }

    private static void assertHasNoNull(Map<String, AttributeValue> item) {
        assertThat(item.toString()).doesNotContain("NUL=");
    }
}
