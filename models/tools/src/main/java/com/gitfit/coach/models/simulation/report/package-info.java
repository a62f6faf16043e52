/** Writes the results of an experiment into files that people and programs read. Imports {@code simulation.results}. */
package com.gitfit.coach.models.simulation.report;
