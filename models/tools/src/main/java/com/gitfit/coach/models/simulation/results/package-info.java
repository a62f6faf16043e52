/**
 * What an experiment was and what came of it: its lives, figures of them with intervals, and how our coach does against
 * others. Imports the logs of {@code simulation.life}, and the names of coaches and populations.
 */
package com.gitfit.coach.models.simulation.results;
