package com.gitfit.coach.models.judging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.models.corpus.CorpusPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a folder says of the training of its model: seed, examples, steps, tokens and minutes. A training leaves it in
 * {@code training.json}; a judge copies it into {@code coach.json}.
 *
 * @param summary empty if nothing is said
 */
record Training(ObjectNode summary) {
    /** How a model is judged that says nothing of its training: as if it had seen as much. */
    private static final long SEED = 1;

    private static final int EXAMPLES = 80_000;

    /** Gives a judge other held-out examples than a training has looked at to see how far it is. */
    private static final long JUDGING_SEED = 0x6a756467696e67L;

    /** Held-out examples, among which are enough different prompts. */
    private static final int HELD_OUT = 4_000;

    static Training of(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (String place : List.of("training.json#", "coach.json#/trained")) {
            String[] parts = place.split("#", -1);
            Path file = folder.resolve(parts[0]);
            if (Files.exists(file)) {
                JsonNode summary = json.readTree(file.toFile()).at(parts[1]);
                if (summary instanceof ObjectNode object) {
                    return new Training(object);
                }
            }
        }
        return new Training(json.createObjectNode());
    }

    /** The corpus that the model learned from, without what was held out meanwhile. */
    CorpusPlan learnt() {
        return new CorpusPlan(seed(), summary.path("examples").asInt(EXAMPLES), 0);
    }

    /** Held-out examples that have had no part in the training, not even to look at. */
    CorpusPlan judged() {
        return new CorpusPlan(seed() ^ JUDGING_SEED, 0, HELD_OUT);
    }

    private long seed() {
        return summary.path("seed").asLong(SEED);
    }
}
