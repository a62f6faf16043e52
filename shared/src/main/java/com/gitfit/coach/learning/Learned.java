package com.gitfit.coach.learning;

import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.UserProfile;
import java.util.Optional;

/**
 * What an answer taught.
 *
 * @param profile the new profile, under the version that the old one was read at
 * @param exercise the new exercise state, likewise
 * @param event what happened, for the history
 * @param blacklistProposal an exercise that was declined so often that the lifter may want it never to come again
 */
public record Learned(
        UserProfile profile, ExerciseState exercise, LearningEvent event, Optional<String> blacklistProposal) {}
