package com.gitfit.coach.local.metrics;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers for people. */
final class Numbers {
    private static final MathContext FOUR_DIGITS = new MathContext(4);
    private static final double ALL_DIGITS = 1000;

    private Numbers() {}

    /** Without an exponent: whole from a thousand on, with four digits below. */
    static String text(double value) {
        if (Math.abs(value) >= ALL_DIGITS) {
            return Long.toString(Math.round(value));
        }
        BigDecimal rounded = new BigDecimal(value).round(FOUR_DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
