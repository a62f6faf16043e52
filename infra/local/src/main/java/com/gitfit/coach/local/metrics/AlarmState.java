package com.gitfit.coach.local.metrics;

import com.gitfit.coach.local.template.AlarmResource;

/**
 * How an alarm is.
 *
 * @param alarm which
 * @param condition as CloudWatch would say, as far as can be said here
 * @param reason in words
 */
record AlarmState(AlarmResource alarm, Condition condition, String reason) {
    /** What an alarm can say. */
    enum Condition {
        OK("OK"),
        ALARM("ALARM"),
        INSUFFICIENT_DATA("INSUFFICIENT_DATA"),
        NOT_MEASURED("not measured here");

        private final String words;

        Condition(String words) {
            this.words = words;
        }

        /** As CloudWatch says it. */
        String words() {
            return words;
        }
    }
}
