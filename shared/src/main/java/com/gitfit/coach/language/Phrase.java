package com.gitfit.coach.language;

import com.gitfit.coach.domain.Prescription;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One way to give a reason.
 *
 * @param pattern the clause as it is written, with its {slots}
 * @param join whether it says what is so or what it is good for
 * @param aims what it can be a reason for
 * @param drivers with which it can be one
 * @param conditional whether more than aim and driver decides that it can be said
 * @param condition on the facts, beside that the slots have fillings
 */
public record Phrase(
        String pattern,
        Join join,
        Set<Aim> aims,
        Set<Driver> drivers,
        boolean conditional,
        Predicate<Facts> condition) {
    static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");

    /** Keeps copies. */
    public Phrase {
        aims = Set.copyOf(aims);
        drivers = Set.copyOf(drivers);
    }

    /** Whether it can be a reason for that at all. */
    public boolean isFor(Aim aim, Driver driver) {
        return aims.contains(aim) && drivers.contains(driver);
    }

    /** Whether it is true of a decision. */
    public boolean holds(Facts facts, Driver driver, Prescription prescription) {
        return isFor(Aim.of(prescription), driver)
                && condition.test(facts)
                && filled(pattern, facts).findAny().isPresent();
    }

    /** Every clause that it can be, with its gaps filled; none if one of them has no filling. */
    public List<String> clauses(Facts facts) {
        return filled(pattern, facts).toList();
    }

    private static Stream<String> filled(String text, Facts facts) {
        Matcher gap = SLOT.matcher(text);
        if (!gap.find()) {
            return Stream.of(text);
        }
        String before = text.substring(0, gap.start());
        String after = text.substring(gap.end());
        return Slot.named(gap.group(1)).fillings(facts).stream()
                .flatMap(filling -> filled(before + filling + after, facts));
    }
}
