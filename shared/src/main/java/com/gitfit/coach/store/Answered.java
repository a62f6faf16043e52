package com.gitfit.coach.store;

import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.UserProfile;

/**
 * Everything that an answer changes. Profile and exercise still carry the version that they were read at; the tweak
 * carries its next one.
 */
public record Answered(Tweak tweak, UserProfile profile, ExerciseState exercise, LearningEvent event) {}
