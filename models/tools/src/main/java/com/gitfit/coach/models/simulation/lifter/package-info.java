/**
 * What simulated lifters are: their bodies, what they like, how they rate, and the days that life brings them. All of
 * it is hidden from the coaches, but for what a lifter tells. Imports {@code domain} and {@code simulation.chance}.
 */
package com.gitfit.coach.models.simulation.lifter;
