package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.UserProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Somebody as the items that the coach would have written, which only this package knows. */
public final class StoredLife {
    private StoredLife() {}

    /** Items by table. */
    public static Map<Table, List<Map<String, AttributeValue>>> items(
            UserProfile profile, List<ExerciseState> exercises, List<LearningEvent> answers) {
        List<Map<String, AttributeValue>> states = new ArrayList<>();
        exercises.forEach(
                state -> states.add(ExerciseItem.write(state, profile.learning().lastUpdated())));
        return Map.of(
                Table.PREFERENCES, List.of(profile(profile)),
                Table.STATE, states,
                Table.LEARNING_EVENTS,
                        answers.stream().map(LearningEventItem::write).toList());
    }

    private static Map<String, AttributeValue> profile(UserProfile profile) {
        Map<String, AttributeValue> item = new HashMap<>(ProfileItem.attributes(profile));
        item.putAll(Keys.profile(profile.userId()));
        item.put(
                Attributes.CREATED_AT,
                Values.time(profile.learning()
                        .firstAnswerAt()
                        .orElse(profile.learning().lastUpdated())));
        return item;
    }
}
