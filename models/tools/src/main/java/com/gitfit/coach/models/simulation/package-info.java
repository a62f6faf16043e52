/**
 * A laboratory of simulated lifters: coaches of several kinds advise the same people, whose strength, tastes and days
 * are known to the laboratory and hidden from the coaches. Here the lives of an experiment are let run; imports
 * {@code simulation.life} and {@code simulation.results}, and no package below imports this one. Nothing of it is part
 * of a function.
 */
package com.gitfit.coach.models.simulation;
