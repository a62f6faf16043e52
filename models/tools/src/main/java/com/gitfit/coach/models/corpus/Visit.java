package com.gitfit.coach.models.corpus;

import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.domain.UserProfile;

/** A lifter who asks for advice, with what is known of the lifter and of the exercise. */
record Visit(RecommendationRequest request, UserProfile profile, ExerciseState state) {}
