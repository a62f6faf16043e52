package com.gitfit.coach.retention;

import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Supplier;

/** What is done once a day so that what is kept neither grows without end nor is lost. */
public final class Retention {
    /** The shortest month, so that too many months are looked at rather than too few. */
    private static final int DAYS_OF_A_MONTH = 28;

    private final KeptMonths months;
    private final Models models;
    private final Duration answersLive;
    private final Telemetry telemetry;
    private final InstantSource clock;

    /**
     * What a run did.
     *
     * @param folded months
     * @param kept days that were not in their month yet
     * @param retired models
     * @param done whether it came to the end; if not, another run goes on
     */
    public record Report(int folded, int kept, int retired, boolean done) {}

    /** @param answersLive how long answers are kept */
    public Retention(KeptMonths months, Models models, Duration answersLive, Telemetry telemetry, InstantSource clock) {
        this.months = months;
        this.models = models;
        this.answersLive = answersLive;
        this.telemetry = telemetry;
        this.clock = clock;
    }

    /** Does everything, what cannot be made up for first, for as long as an invocation lasts. */
    public Report run(Supplier<Duration> timeLeft) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Deadline deadline = new Deadline(timeLeft);
        Safekeeping safekeeping = new Safekeeping(months, telemetry);
        Folding folding = new Folding(months);
        int retired = 0;
        boolean done = false;
        try {
            done = safekeeping.run(today.minusDays(answersLive.toDays()), deadline);
            retired = new Retirement(models, telemetry).run(now);
            done &= folding.run(YearMonth.from(today), answersLive.toDays() / DAYS_OF_A_MONTH + 1, deadline);
        } finally {
            telemetry.measure(Metric.MONTHS_FOLDED, folding.folded());
            telemetry.measure(Metric.MODEL_VERSIONS_RETIRED, retired);
            telemetry.event(
                    "retention",
                    Map.of("folded", folding.folded(), "kept", safekeeping.kept(), "retired", retired, "done", done));
        }
        return new Report(folding.folded(), safekeeping.kept(), retired, done);
    }
}
