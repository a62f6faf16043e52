package com.gitfit.coach.local.schedule;

import com.cronutils.model.definition.CronConstraintsFactory;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import com.gitfit.coach.local.template.TemplateException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a schedule comes, as EventBridge reads {@code rate(...)} and {@code cron(...)}, in UTC. */
@FunctionalInterface
interface Timetable {
    /** The next time after a moment; empty if there is none any more. */
    Optional<Instant> next(Instant after);

    /** @throws TemplateException if EventBridge would refuse the expression */
    static Timetable of(String expression) {
        return Rate.of(expression)
                .or(() -> Cron.of(expression))
                .orElseThrow(() -> new TemplateException(
                        "the local stack keeps schedules that say rate(...) or cron(...), not " + expression));
    }

    /**
     * Again and again after the same time.
     *
     * @param period at least a minute
     */
    record Rate(Duration period) implements Timetable {
        private static final Pattern RATE = Pattern.compile("rate\\(([1-9]\\d{0,5}) (minute|hour|day)s?\\)");

        static Optional<Timetable> of(String expression) {
            Matcher matcher = RATE.matcher(expression);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Duration unit = switch (matcher.group(2)) {
                case "minute" -> Duration.ofMinutes(1);
                case "hour" -> Duration.ofHours(1);
                default -> Duration.ofDays(1);
            };
            return Optional.of(new Rate(unit.multipliedBy(Long.parseLong(matcher.group(1)))));
        }

        @Override
        public Optional<Instant> next(Instant after) {
            return Optional.of(after.plus(period));
        }
    }

    /**
     * At certain minutes.
     *
     * @param times worked out of six fields: minute, hour, day of the month, month, day of the week, year
     */
    record Cron(ExecutionTime times) implements Timetable {
        private static final Pattern CRON = Pattern.compile("cron\\((.+)\\)");
        private static final CronDefinition OF_EVENTBRIDGE = CronDefinitionBuilder.defineCron()
                .withMinutes()
                .withValidRange(0, 59)
                .withStrictRange()
                .and()
                .withHours()
                .withValidRange(0, 23)
                .withStrictRange()
                .and()
                .withDayOfMonth()
                .withValidRange(1, 31)
                .supportsL()
                .supportsW()
                .supportsQuestionMark()
                .and()
                .withMonth()
                .withValidRange(1, 12)
                .and()
                .withDayOfWeek()
                .withValidRange(1, 7)
                .withMondayDoWValue(2)
                .supportsL()
                .supportsHash()
                .supportsQuestionMark()
                .and()
                .withYear()
                .withValidRange(1970, 2199)
                .and()
                .withCronValidation(CronConstraintsFactory.ensureEitherDayOfWeekOrDayOfMonth())
                .instance();

        static Optional<Timetable> of(String expression) {
            Matcher matcher = CRON.matcher(expression);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        new Cron(ExecutionTime.forCron(new CronParser(OF_EVENTBRIDGE).parse(matcher.group(1)))));
            } catch (IllegalArgumentException e) {
                throw new TemplateException(expression + " is no schedule: " + e.getMessage());
            }
        }

        @Override
        public Optional<Instant> next(Instant after) {
            return times.nextExecution(after.atZone(ZoneOffset.UTC)).map(ZonedDateTime::toInstant);
        }
    }
}
