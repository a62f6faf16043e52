/**
 * A laboratory of simulated lifters: coaches of several kinds advise the same people, whose strength, tastes and days
 * are known to the laboratory and hidden from the coaches. Imports {@code domain}, {@code catalog}, {@code engine},
 * {@code language}, {@code learning} and {@code safety}; nothing here is part of a function.
 */
package com.gitfit.coach.models.simulation;
