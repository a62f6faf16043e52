package com.gitfit.coach.domain;

import java.time.Instant;

/**
 * An increase that the lifter took. While the day lasts, a further increase of the raised weight is measured from where
 * the first one began, so that increases of 10 % do not compound from set to set.
 */
public record Raise(Instant at, double fromKilograms, double toKilograms) {}
