package com.gitfit.coach.local.population;

import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.UserProfile;
import java.util.List;

/**
 * What the coach knows of somebody.
 *
 * @param profile under the version of its last answer
 * @param exercises those that were answered on
 * @param answers oldest first
 */
public record Life(UserProfile profile, List<ExerciseState> exercises, List<LearningEvent> answers) {
    public Life {
        exercises = List.copyOf(exercises);
        answers = List.copyOf(answers);
    }
}
