package com.gitfit.coach.local.handlers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * Writes into the file that the environment names, a line for each record of a stream: its user, and what happened; and
 * one for each message of a queue: what it says.
 */
public final class JournalHandler {
    /** Deals with every record. */
    public Map<String, Object> handle(Map<String, Object> event) throws IOException {
        for (Object record : (List<?>) event.get("Records")) {
            Files.writeString(
                    Path.of(System.getenv("JOURNAL")),
                    line(record) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        return Map.of("batchItemFailures", List.of());
    }

    private static String line(Object record) {
        return text(record, "eventSource").equals("aws:sqs")
                ? "message " + text(record, "body")
                : text(record, "dynamodb", "Keys", "userId", "S") + " " + text(record, "eventName");
    }

    private static String text(Object node, String... path) {
        Object inner = node;
        for (String field : path) {
            inner = ((Map<?, ?>) inner).get(field);
        }
        return String.valueOf(inner);
    }
}
