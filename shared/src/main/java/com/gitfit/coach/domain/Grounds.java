package com.gitfit.coach.domain;

import java.util.Optional;

/**
 * What a recommendation rested on, so that it can be decided again.
 *
 * @param profileVersion of the profile that was read
 * @param stateVersion of the state of the exercise that was read
 * @param model what the language model contributed; empty if none was there
 * @param basis what was read itself, where somebody asked for it to be kept
 */
public record Grounds(long profileVersion, long stateVersion, Optional<ModelShare> model, Optional<Basis> basis) {
    /** The lifter as they were known when the recommendation was made. */
    public record Basis(UserProfile profile, ExerciseState exercise) {}
}
