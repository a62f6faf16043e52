package com.gitfit.coach.language.gpt2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What {@code coach.json} says of a model; its own checksum is what a deployment pins.
 *
 * @param version name of these very weights, 1–64 letters, digits, dots, hyphens and underscores
 * @param rankingWeight λ, what the model's ranking counts for, 0–10; 0 unless an evaluation has earned more
 * @param files every file of the model by its name
 * @param shortlist the tokens that phrases are made of, ascending; empty for the whole vocabulary
 */
record Manifest(String version, double rankingWeight, Map<String, File> files, List<Integer> shortlist) {
    static final String NAME = "coach.json";
    static final String CONFIG = "config.json";
    static final String TOKENIZER = "tokenizer.json";
    static final String WEIGHTS = "model.safetensors";

    /** The files that every model has beside its manifest. */
    static final List<String> NAMES = List.of(CONFIG, TOKENIZER, WEIGHTS);

    /** The longest that it may be, in bytes. */
    static final int MOST_BYTES = 1 << 20;

    /** The longest that each file may be, in bytes. Of the weights the memory that there is says more. */
    private static final Map<String, Long> MOST_BYTES_OF =
            Map.of(CONFIG, 64L << 10, TOKENIZER, 16L << 20, WEIGHTS, 64L << 30);

    private static final double HIGHEST_RANKING_WEIGHT = 10;
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern NAME_OF_A_FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * A file.
     *
     * @param bytes its length
     * @param sha256 in lower-case hexadecimal
     */
    record File(long bytes, String sha256) {}

    Manifest {
        files = Map.copyOf(files);
        shortlist = List.copyOf(shortlist);
    }

    /** How long a file of that name may be, in bytes. */
    static long longest(String name) {
        return name.equals(NAME) ? MOST_BYTES : MOST_BYTES_OF.get(name);
    }

    /** @throws ModelUnusable if it is no manifest of a GPT-2, or names files that lie elsewhere */
    static Manifest parse(byte[] json) {
        ModelJson root = ModelJson.parse(NAME, json, MOST_BYTES);
        root.expect("architecture", "gpt2");
        String version = root.text("version");
        if (!VERSION.matcher(version).matches()) {
            throw root.problem("version", "must match " + VERSION);
        }
        ModelJson listed = root.object("files");
        Map<String, File> files = new LinkedHashMap<>();
        for (String name : NAMES) {
            files.put(name, file(listed.object(name), longest(name)));
        }
        listed.node().fieldNames().forEachRemaining(name -> {
            if (!NAME_OF_A_FILE.matcher(name).matches()) {
                throw root.problem("files", "names " + name + ", which is no plain name");
            }
        });
        return new Manifest(version, root.number("ranking_weight", 0, HIGHEST_RANKING_WEIGHT), files, shortlist(root));
    }

    private static File file(ModelJson json, long most) {
        String sha256 = json.text("sha256");
        if (!SHA_256.matcher(sha256).matches()) {
            throw json.problem("sha256", "must be 64 hexadecimal digits");
        }
        return new File(json.whole("bytes", 1, most), sha256);
    }

    private static List<Integer> shortlist(ModelJson root) {
        if (!root.has("shortlist")) {
            return List.of();
        }
        List<Long> tokens = root.wholes("shortlist");
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i) <= tokens.get(i - 1)) {
                throw root.problem("shortlist", "must be ascending");
            }
        }
        if (!tokens.isEmpty() && tokens.getLast() > Integer.MAX_VALUE) {
            throw root.problem("shortlist", "must hold tokens");
        }
        return tokens.stream().map(Long::intValue).toList();
    }

    /** @throws ModelUnusable if the shortlist names a token that the model does not have */
    void checkShortlist(Gpt2Config config) {
        if (!shortlist.isEmpty() && shortlist.getLast() >= config.vocabulary()) {
            throw new ModelUnusable(NAME + ": shortlist names token " + shortlist.getLast() + ", but the model has "
                    + config.vocabulary());
        }
    }
}
