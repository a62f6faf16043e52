package com.gitfit.coach.engine;

/**
 * What speaks for a candidate, term by term.
 *
 * @param prior of its lever at this event, with what the goal adds
 * @param taste how the lifter takes the lever, weighted
 * @param need how much the moment asks for it, weighted
 * @param repeat what is taken off because the lever was skipped lately
 * @param effort how well the effort foreseen fits the target, weighted; 0 where none is foreseen
 * @param model the language model's vote, weighted; 0 without one
 */
public record Score(double prior, double taste, double need, double repeat, double effort, double model) {
    public double total() {
        return prior + taste + need - repeat + effort + model;
    }
}
