/**
 * How good a model is on moments and phrasings that it has not seen: beside a 3-gram model and the engine's own prior,
 * past the fact guard, and in milliseconds. Imports {@code corpus} and the runtime's own model, so that what is judged
 * is what answers.
 */
package com.gitfit.coach.models.judging;
