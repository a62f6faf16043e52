package com.gitfit.coach.domain;

/** One set before the work: a weight in the plan's unit and its repetitions. */
public record WarmupSet(double weight, int reps) {}
