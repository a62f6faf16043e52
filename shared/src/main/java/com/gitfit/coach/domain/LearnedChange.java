package com.gitfit.coach.domain;

/**
 * One number that an answer moved.
 *
 * @param preference the field of the profile
 * @param signal the name of the signal that moved it
 */
public record LearnedChange(String preference, double before, double after, String signal) {}
