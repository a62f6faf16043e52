package com.gitfit.coach.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The fields of {@code fields.csv}. */
final class RequestFields {
    private static final List<RequestField> ALL = read();

    private RequestFields() {}

    static Stream<RequestField> all() {
        return ALL.stream();
    }

    static List<RequestField> of(Post post) {
        return all().filter(field -> field.post() == post).toList();
    }

    private static List<RequestField> read() {
        try (InputStream stream = RequestFields.class.getResourceAsStream("fields.csv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(RequestFields::field)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RequestField field(String line) {
        String[] columns = line.split(",", -1);
        return new RequestField(
                Post.valueOf(columns[0].strip()),
                columns[1].strip(),
                RequestField.Kind.valueOf(columns[2].strip()),
                number(columns[3].strip()),
                number(columns[4].strip()),
                columns[5].strip().equals("required"));
    }

    private static double number(String text) {
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }
}
