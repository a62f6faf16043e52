package com.gitfit.coach.language;

import com.gitfit.coach.domain.Prescription;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every reason that may be given, written by hand, as {@code reasons.txt} has them; its header says how.
 *
 * @param sections phrases that belong together
 */
public record Phrasebook(List<List<Phrase>> sections) {
    private static final String RESOURCE = "reasons.txt";

    /** Keeps copies. */
    public Phrasebook {
        sections = sections.stream().map(List::copyOf).toList();
    }

    /**
     * Reads the resource.
     *
     * @throws IllegalStateException if a line is not understood or stands twice; the message has its number
     */
    public static Phrasebook read() {
        try (InputStream resource = Phrasebook.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            return of(new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Phrasebook of(List<String> lines) {
        List<List<Phrase>> sections = new ArrayList<>();
        Set<String> patterns = new HashSet<>();
        Optional<Section> section = Optional.empty();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            try {
                if (line.startsWith("[")) {
                    section = Optional.of(Section.of(line));
                    sections.add(new ArrayList<>());
                } else if (!line.isEmpty() && line.charAt(0) != '#') {
                    Phrase phrase = section.orElseThrow(() -> new IllegalArgumentException("it is in no section"))
                            .phrase(line);
                    if (!patterns.add(phrase.pattern())) {
                        throw new IllegalArgumentException("it stands there twice");
                    }
                    sections.getLast().add(phrase);
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(RESOURCE + " line " + number + ": " + e.getMessage(), e);
            }
        }
        return new Phrasebook(sections);
    }

    /** All phrases, in the order in which they are written. */
    public Stream<Phrase> phrases() {
        return sections.stream().flatMap(List::stream);
    }

    /** Whether a reason is one of the phrases, joined as they are, that are true of a decision. */
    boolean has(Reason reason, Facts facts, Driver driver, Prescription prescription) {
        return phrases()
                .filter(phrase -> phrase.join() == reason.join() && phrase.holds(facts, driver, prescription))
                .anyMatch(phrase -> phrase.clauses(facts).contains(reason.clause()));
    }
}
