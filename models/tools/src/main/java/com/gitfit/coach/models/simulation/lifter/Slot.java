package com.gitfit.coach.models.simulation.lifter;

/**
 * One exercise of the programme.
 *
 * @param name as the lifter calls it
 * @param multiple of bodyweight that a usual lifter manages once
 * @param bar what it weighs empty, in kilograms
 * @param increment the smallest step, in kilograms
 * @param isLower whether legs do the work
 */
public record Slot(String name, double multiple, double bar, double increment, boolean isLower) {}
