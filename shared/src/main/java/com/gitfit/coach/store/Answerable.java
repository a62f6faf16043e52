package com.gitfit.coach.store;

import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.UserProfile;

/** Everything that an answer to a tweak needs, as it was at one moment. */
public record Answerable(Tweak tweak, UserProfile profile, ExerciseState exercise) {}
