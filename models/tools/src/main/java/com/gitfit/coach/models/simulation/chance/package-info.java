/**
 * Chance in streams, so that what is drawn for one is the same whatever is drawn for another. Imports nothing of the
 * project.
 */
package com.gitfit.coach.models.simulation.chance;
