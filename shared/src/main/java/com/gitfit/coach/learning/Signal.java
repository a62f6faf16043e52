package com.gitfit.coach.learning;

import com.gitfit.coach.domain.Preference;

/**
 * One thing that an answer says about a preference.
 *
 * @param target where it pulls the preference, on its scale
 * @param strength 0–1, scales the learning rate
 */
record Signal(String name, Preference preference, double target, double strength) {}
