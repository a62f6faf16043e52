package com.gitfit.coach.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Packs changes into requests. */
final class Batches {
    static final int MOST_CHANGES = 100;
    static final int MOST_BYTES = 4 * 1024 * 1024;

    /** What stands around key and document in a request, rounded up. */
    private static final int ENVELOPE_BYTES = 128;

    private Batches() {}

    /**
     * The newest change of each document, in batches of at most {@value #MOST_CHANGES} changes and {@value #MOST_BYTES}
     * bytes of JSON; a change that is larger than that has a batch of its own.
     */
    static List<List<Change>> of(Collection<Change> changes) {
        List<List<Change>> batches = new ArrayList<>();
        List<Change> open = new ArrayList<>();
        int bytes = 0;
        for (Change change : newest(changes)) {
            int more = bytes(change);
            if (!open.isEmpty() && (open.size() == MOST_CHANGES || bytes + more > MOST_BYTES)) {
                batches.add(List.copyOf(open));
                open.clear();
                bytes = 0;
            }
            open.add(change);
            bytes += more;
        }
        if (!open.isEmpty()) {
            batches.add(List.copyOf(open));
        }
        return batches;
    }

    /** The newest change of each document; of two with one version the first, as the mirror would have it. */
    static Collection<Change> newest(Collection<Change> changes) {
        Map<Change.Id, Change> newest = new LinkedHashMap<>();
        for (Change change : changes) {
            newest.merge(change.id(), change, (held, next) -> next.version() > held.version() ? next : held);
        }
        return newest.values();
    }

    private static int bytes(Change change) {
        return ENVELOPE_BYTES
                + bytes(TextNode.valueOf(change.key()))
                + change.document().map(Batches::bytes).orElse(0);
    }

    private static int bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
