package com.gitfit.coach.language;

import com.gitfit.coach.domain.WeightUnit;

/** How figures are said, the same in templates, prompts and checks. */
final class Sayings {
    private Sayings() {}

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    static String weight(double weight, WeightUnit unit) {
        return number(weight) + " " + unit.wireName();
    }

    static long percent(double share) {
        return Math.round(share * 100);
    }
}
