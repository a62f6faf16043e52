package com.gitfit.coach.store;

import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.UserProfile;

/** What is known of one lifter and one exercise; a newcomer's defaults where nothing is stored. */
public record Lifter(UserProfile profile, ExerciseState exercise) {}
