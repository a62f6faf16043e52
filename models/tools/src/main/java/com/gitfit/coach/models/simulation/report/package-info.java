/**
 * Writes what an experiment gave into files that people and programs read. Imports {@code simulation.results}, and the
 * logs and names that are in them.
 */
package com.gitfit.coach.models.simulation.report;
