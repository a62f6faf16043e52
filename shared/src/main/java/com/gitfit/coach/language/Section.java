package com.gitfit.coach.language;

import com.gitfit.coach.domain.WorkoutEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The head of a section of {@code reasons.txt}: what its phrases are for, and how they are joined to an opening. */
record Section(Join join, Set<Aim> aims, Set<Driver> drivers) {
    private static final Pattern HEAD = Pattern.compile("\\[(because|so) ([A-Z_ ]+?)(?: : ([A-Z_ ]+))?]");

    private static final Pattern LINE = Pattern.compile("(?:\\(([A-Z_! ]+)\\) )?([a-z{} ]+)");

    /** There the rules speak alone. */
    private static final EnumSet<Driver> SILENT = EnumSet.of(Driver.PAIN, Driver.FATIGUE_LIMIT);

    /** @throws IllegalArgumentException if it is not written like one */
    static Section of(String line) {
        Matcher head = matched(HEAD, line);
        Set<Aim> aims = Stream.of(head.group(2).split(" "))
                .map(Aim::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Aim.class)));
        Set<Driver> drivers = head.group(3) == null
                ? EnumSet.complementOf(SILENT)
                : Stream.of(head.group(3).split(" "))
                        .map(Driver::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Driver.class)));
        return new Section(head.group(1).equals("because") ? Join.BECAUSE : Join.SO, aims, drivers);
    }

    /** @throws IllegalArgumentException if it is not written like a phrase */
    Phrase phrase(String line) {
        Matcher matched = matched(LINE, line);
        List<Predicate<Facts>> conditions = matched.group(1) == null
                ? List.of()
                : Stream.of(matched.group(1).split(" ")).map(Section::condition).toList();
        String pattern = matched.group(2);
        List<Slot> slots = Phrase.SLOT
                .matcher(pattern)
                .results()
                .map(slot -> Slot.named(slot.group(1)))
                .toList();
        return new Phrase(
                pattern,
                join,
                aims,
                drivers,
                !conditions.isEmpty() || !slots.stream().allMatch(Slot::isAlwaysFilled),
                facts -> conditions.stream().allMatch(condition -> condition.test(facts)));
    }

    private static Predicate<Facts> condition(String name) {
        if (name.startsWith("!")) {
            return condition(name.substring(1)).negate();
        }
        for (WorkoutEvent event : WorkoutEvent.values()) {
            if (event.name().equals(name)) {
                return facts -> facts.event() == event;
            }
        }
        return Claim.valueOf(name)::holds;
    }

    private static Matcher matched(Pattern form, String line) {
        Matcher matcher = form.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not understood: " + line);
        }
        return matcher;
    }
}
