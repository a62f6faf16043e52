package com.gitfit.coach.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaiseTest {
    @ParameterizedTest(name = "{0}: a plan of {1} kg, {2}")
    @CsvSource(textBlock = """
            continues,  105,     2026-03-02T17:10:00Z, the same weight minutes later
            continues,  105,     2026-03-02T23:59:59Z, the same weight at the end of the day
            continues,  105.233, 2026-03-02T17:10:00Z, 232 lb instead of 105 kg
            continues,  105,     2026-03-03T00:10:00Z, past midnight in Greenwich
            continues,  106,     2026-03-02T17:10:00Z, a nudge on top of it
            starts new, 105,     2026-03-03T05:00:00Z, half a day later
            starts new, 100,     2026-03-02T17:10:00Z, the weight before the increase
            starts new, 0,       2026-03-02T17:10:00Z, no weight at all
            """)
    void increasesOfOneDayChainFromWhereTheFirstOneBegan(
            String expected, double plannedKilograms, Instant now, String why) {
        Raise raise = new Raise(Instant.parse("2026-03-02T17:00:00Z"), 100, 105);

        assertThat(raise.continuesTo(plannedKilograms, now)).as(why).isEqualTo(expected.equals("continues"));
    }
}
