package com.gitfit.coach.models.corpus;

import com.gitfit.coach.language.Aim;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Phrase;
import com.gitfit.coach.language.Phrasebook;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A phrasebook in two: each of its sections gives about one phrase in six to be judged by.
 *
 * @param training the phrases to learn from
 * @param heldOut the phrases to be judged by
 */
record Halves(List<Phrase> training, List<Phrase> heldOut) {
    /** Keeps copies. */
    Halves {
        training = List.copyOf(training);
        heldOut = List.copyOf(heldOut);
    }

    static Halves of(Phrasebook book) {
        List<Phrase> training = new ArrayList<>();
        List<Phrase> heldOut = new ArrayList<>();
        for (List<Phrase> section : book.sections()) {
            Set<String> held = new HashSet<>();
            for (boolean conditional : new boolean[] {false, true}) {
                List<String> group = section.stream()
                        .filter(phrase -> phrase.conditional() == conditional)
                        .map(Phrase::pattern)
                        .toList();
                held.addAll(group.size() < 2 ? List.of() : Split.heldOut(group));
            }
            section.forEach(phrase -> (held.contains(phrase.pattern()) ? heldOut : training).add(phrase));
        }
        return new Halves(training, heldOut);
    }

    List<Phrase> of(Split split) {
        return switch (split) {
            case TRAINING -> training;
            case HELD_OUT -> heldOut;
        };
    }

    /** The phrases of one half by what they are for. */
    Map<Aim, Map<Driver, List<Phrase>>> index(Split split) {
        Map<Aim, Map<Driver, List<Phrase>>> index = new EnumMap<>(Aim.class);
        for (Aim aim : Aim.values()) {
            Map<Driver, List<Phrase>> ofAim = new EnumMap<>(Driver.class);
            for (Driver driver : Driver.values()) {
                ofAim.put(
                        driver,
                        of(split).stream()
                                .filter(phrase -> phrase.isFor(aim, driver))
                                .toList());
            }
            index.put(aim, ofAim);
        }
        return index;
    }
}
