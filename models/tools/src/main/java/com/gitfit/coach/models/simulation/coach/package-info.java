/**
 * The coaches that are compared, what they are asked and what they answer. They know of a lifter what the lifter tells
 * and nothing else: imports {@code domain}, {@code catalog}, {@code engine}, {@code language}, {@code learning},
 * {@code safety} and {@code simulation.chance}, and never {@code simulation.lifter}.
 */
package com.gitfit.coach.models.simulation.coach;
