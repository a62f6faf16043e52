package com.gitfit.coach.domain;

/** A runner-up: what else could be done, and why. It has passed the same safety limits. */
public record Alternative(Prescription prescription, String reasoning) {}
