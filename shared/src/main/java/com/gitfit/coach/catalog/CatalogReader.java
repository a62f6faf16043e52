package com.gitfit.coach.catalog;

import com.gitfit.coach.domain.ExerciseKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads {@code exercises.tsv}, whose header says what its columns mean. */
final class CatalogReader {
    private static final String RESOURCE = "exercises.tsv";
    private static final String NOTHING = "-";
    private static final int COLUMNS = 13;

    private CatalogReader() {}

    /**
     * The entries in the order of the file.
     *
     * @throws IllegalStateException if the resource is missing or a line is malformed; the message has its number
     */
    static List<CatalogEntry> read() {
        try (InputStream resource = CatalogReader.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            return read(new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<CatalogEntry> read(BufferedReader lines) throws IOException {
        List<CatalogEntry> entries = new ArrayList<>(1024);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isEmpty() && line.charAt(0) != '#') {
                entries.add(entry(line, number));
            }
        }
        return List.copyOf(entries);
    }

    private static CatalogEntry entry(String line, int number) {
        try {
            return entry(split(line, "\t"));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(RESOURCE + " line " + number + ": " + e.getMessage(), e);
        }
    }

    private static CatalogEntry entry(List<String> columns) {
        if (columns.size() != COLUMNS) {
            throw new IllegalArgumentException(columns.size() + " columns, not " + COLUMNS);
        }
        Exercise exercise = new Exercise(
                new ExerciseKey(columns.get(0)),
                columns.get(1),
                constant(MovementPattern.class, columns.get(2)),
                constant(Equipment.class, columns.get(3)),
                muscles(columns.get(4)),
                muscles(columns.get(5)),
                constant(Mechanic.class, columns.get(7)));
        constant(Origin.class, columns.get(11));
        return new CatalogEntry(
                exercise,
                constant(Level.class, columns.get(6)),
                constant(Category.class, columns.get(8)),
                constant(Standing.class, columns.get(9)),
                columns.get(10).equals(NOTHING) ? "" : columns.get(10),
                list(columns.get(12), "; "));
    }

    private static Set<Muscle> muscles(String column) {
        EnumSet<Muscle> muscles = EnumSet.noneOf(Muscle.class);
        for (String name : list(column, ", ")) {
            if (!muscles.add(constant(Muscle.class, name))) {
                throw new IllegalArgumentException(name + " twice");
            }
        }
        return muscles;
    }

    private static List<String> list(String column, String separator) {
        return column.equals(NOTHING) ? List.of() : split(column, separator);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    /** Like {@code String.split}, which would compile a pattern and drop empty columns at the end. */
    private static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
            parts.add(text.substring(from, to));
            from = to + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** Where the facts of a line come from; for whoever edits the file. */
    private enum Origin {
        SOURCE,
        AMENDED,
        OURS
    }
}
