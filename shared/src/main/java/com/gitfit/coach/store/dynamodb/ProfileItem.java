package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.ConfidenceScores;
import com.gitfit.coach.domain.Estimate;
import com.gitfit.coach.domain.FeedbackPatterns;
import com.gitfit.coach.domain.LearningMetadata;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.RecentAnswers;
import com.gitfit.coach.domain.TimeConstraints;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A profile as an item of {@code aiUserPreferences}. */
final class ProfileItem {
    private ProfileItem() {}

    /** The write of a profile that was read, under its next version and unless somebody wrote in between. */
    static TransactWriteItem next(String table, UserProfile profile) {
        return new Upsert()
                .set(attributes(profile.withVersion(profile.version() + 1)))
                .setOnce(Attributes.CREATED_AT, Values.time(profile.learning().lastUpdated()))
                .on(table, Keys.profile(profile.userId()), Condition.unchangedSince(profile.version()));
    }

    static Map<String, AttributeValue> attributes(UserProfile profile) {
        Instant updatedAt = profile.learning().lastUpdated();
        return new Fields()
                .number(Attributes.VERSION, profile.version())
                .map("preferences", preferences(profile))
                .map("feedback_patterns", patterns(profile.patterns()))
                .map("confidence_scores", confidences(profile.confidences()))
                .map("learning_metadata", learning(profile.learning()))
                .map(Attributes.COACH, coach(profile))
                .time(Attributes.UPDATED_AT, updatedAt)
                .text("updatedBucket", Buckets.of(updatedAt, profile.userId()))
                .toMap();
    }

    /**
     * @param newcomer who the lifter is if nothing is stored of them, under the version of a tombstone if there is one
     */
    static UserProfile read(Optional<Document> item, UserProfile newcomer) {
        return item.map(found ->
                        Tombstone.is(found) ? newcomer.withVersion(found.count(Attributes.VERSION)) : read(found))
                .orElse(newcomer);
    }

    static UserProfile read(Document item) {
        Document preferences = item.map("preferences");
        Document coach = item.map(Attributes.COACH);
        return new UserProfile(
                new UserId(item.text(Attributes.USER_ID)),
                item.count(Attributes.VERSION),
                estimates(preferences, coach.map("estimates")),
                preferences.optionalMap("time_constraints").map(ProfileItem::timeConstraints),
                patterns(item.map("feedback_patterns")),
                confidences(item.map("confidence_scores")),
                learning(item.map("learning_metadata"), coach),
                recent(coach.map("recent")),
                HabitFields.read(coach.map("habits")));
    }

    private static Fields preferences(UserProfile profile) {
        Fields fields = new Fields();
        for (Preference preference : Preference.values()) {
            fields.number(preference.wireName(), profile.value(preference));
        }
        return fields.map("time_constraints", profile.timeConstraints().map(ProfileItem::timeConstraints));
    }

    private static Fields timeConstraints(TimeConstraints constraints) {
        return new Fields()
                .number("typical_session_length", constraints.typicalSessionMinutes())
                .texts(
                        "preferred_times",
                        constraints.preferredTimes().stream()
                                .sorted()
                                .map(Names.TIMES_OF_DAY::of)
                                .toList())
                .number("rush_tolerance", constraints.rushTolerance());
    }

    private static TimeConstraints timeConstraints(Document fields) {
        return new TimeConstraints(
                fields.number("typical_session_length"),
                Set.copyOf(fields.list("preferred_times", value -> Names.TIMES_OF_DAY.parse(value.s()))),
                fields.number("rush_tolerance"));
    }

    private static Fields patterns(FeedbackPatterns patterns) {
        return new Fields()
                .number("acceptance_rate", patterns.acceptanceRate())
                .number("modification_frequency", patterns.modificationFrequency())
                .number("skip_rate", patterns.skipRate());
    }

    private static FeedbackPatterns patterns(Document fields) {
        return new FeedbackPatterns(
                fields.number("acceptance_rate"), fields.number("modification_frequency"), fields.number("skip_rate"));
    }

    private static Fields confidences(ConfidenceScores scores) {
        return new Fields()
                .number("workout_confidence", scores.workout())
                .number("exercise_confidence", scores.exercise())
                .number("intensity_confidence", scores.intensity());
    }

    private static ConfidenceScores confidences(Document fields) {
        return new ConfidenceScores(
                fields.number("workout_confidence"),
                fields.number("exercise_confidence"),
                fields.number("intensity_confidence"));
    }

    private static Fields learning(LearningMetadata learning) {
        return new Fields()
                .number("total_interactions", learning.totalInteractions())
                .text("last_updated", learning.lastUpdated().toString())
                .number("learning_rate", learning.learningRate())
                .number("adaptation_speed", learning.adaptationSpeed());
    }

    private static LearningMetadata learning(Document fields, Document coach) {
        return new LearningMetadata(
                fields.count("total_interactions"),
                Instant.parse(fields.text("last_updated")),
                fields.number("learning_rate"),
                fields.number("adaptation_speed"),
                coach.optionalTime("first_answer_at"));
    }

    private static Fields coach(UserProfile profile) {
        return new Fields()
                .value("estimates", Values.map(profile.preferences(), Names.PREFERENCES::of, ProfileItem::certainty))
                .time("first_answer_at", profile.learning().firstAnswerAt())
                .map("recent", recent(profile.recent()))
                .map("habits", HabitFields.write(profile.habits()));
    }

    /** What makes an estimate of a value; the value itself is a documented field. */
    private static AttributeValue certainty(Estimate estimate) {
        return new Fields()
                .number("samples", estimate.samples())
                .number("variance", estimate.variance())
                .toValue();
    }

    private static Map<Preference, Estimate> estimates(Document values, Document certainties) {
        Map<Preference, Estimate> estimates = new EnumMap<>(Preference.class);
        for (Preference preference : Preference.values()) {
            Document certainty = certainties.map(preference.wireName());
            estimates.put(
                    preference,
                    new Estimate(
                            values.number(preference.wireName()),
                            certainty.count("samples"),
                            certainty.number("variance")));
        }
        return estimates;
    }

    private static Fields recent(RecentAnswers recent) {
        return new Fields()
                .value("accepted", Values.list(recent.accepted(), Values::flag))
                .value(
                        "ratings",
                        Values.map(
                                recent.ratings(), Names.RATINGS::of, ratings -> Values.list(ratings, Values::number)));
    }

    private static RecentAnswers recent(Document fields) {
        return new RecentAnswers(
                fields.list("accepted", AttributeValue::bool),
                fields.map(
                        "ratings",
                        Names.RATINGS::parse,
                        ratings -> ratings.l().stream().map(Document::whole).toList()));
    }
}
