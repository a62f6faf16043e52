package com.gitfit.coach.models.random;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.models.layout.Checksum;
import com.gitfit.coach.models.layout.ConfigFile;
import com.gitfit.coach.models.layout.Gpt2Shape;
import com.gitfit.coach.models.layout.ManifestFile;
import com.gitfit.coach.models.layout.NumberType;
import com.gitfit.coach.models.layout.TokenizerFile;
import com.gitfit.coach.models.layout.WeightsFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A GPT-2 with seeded random weights, in HuggingFace's layout and with the coach's manifest. It speaks nonsense at
 * exactly the cost of a trained model of its shape.
 */
public final class RandomModel {
    /**
     * The size of a model.
     *
     * @param heads a divisor of the width
     * @param vocabulary in tokens, from 257: the bytes and the end of the text
     * @param positions the longest sequence in tokens
     * @param shortlist how many tokens the manifest's shortlist names, 257 to the vocabulary; 0 for no shortlist
     * @param hasMasks whether HuggingFace's attention masks are stored too, which a reader must pass over
     */
    public record Shape(
            int layers,
            int heads,
            int width,
            int vocabulary,
            int positions,
            NumberType type,
            int shortlist,
            boolean hasMasks) {
        /** DistilGPT-2: 82 million numbers, 328 MB. */
        public static final Shape DISTILGPT2 = new Shape(6, 12, 768, 50_257, 1_024, NumberType.F32, 0, false);

        public Shape {
            if (layers < 1 || heads < 1 || width < heads || positions < 1) {
                throw new IllegalArgumentException("layers, heads, width and positions must be positive");
            }
            if (width % heads != 0) {
                throw new IllegalArgumentException("the width must be a multiple of the heads");
            }
            if (vocabulary < TokenizerFile.SMALLEST_VOCABULARY) {
                throw new IllegalArgumentException(
                        "the vocabulary must have at least " + TokenizerFile.SMALLEST_VOCABULARY);
            }
            if (shortlist != 0 && (shortlist < TokenizerFile.SMALLEST_VOCABULARY || shortlist > vocabulary)) {
                throw new IllegalArgumentException("the shortlist must have " + TokenizerFile.SMALLEST_VOCABULARY
                        + " to " + vocabulary + " tokens, or none");
            }
        }

        /** Two layers of width 32 with 1,000 tokens and 256 positions: a quarter of a megabyte. */
        public static Shape tiny() {
            return new Shape(2, 4, 32, 1_000, 256, NumberType.F32, 0, false);
        }

        /** The same with its numbers stored as that type. */
        public Shape withType(NumberType other) {
            return new Shape(layers, heads, width, vocabulary, positions, other, shortlist, hasMasks);
        }

        /** The same with a shortlist of that many tokens; 0 for none. */
        public Shape withShortlist(int tokens) {
            return new Shape(layers, heads, width, vocabulary, positions, type, tokens, hasMasks);
        }

        /** The same with HuggingFace's attention masks among the tensors. */
        public Shape withMasks() {
            return new Shape(layers, heads, width, vocabulary, positions, type, shortlist, true);
        }

        Gpt2Shape gpt2() {
            return new Gpt2Shape(layers, heads, width, vocabulary, positions);
        }
    }

    private static final String USAGE =
            "usage: RandomModel DIRECTORY [tiny|distilgpt2 [SEED [F32|F16|BF16 [SHORTLIST]]]]";

    private RandomModel() {}

    /** Writes a model and prints the SHA-256 of its manifest. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 5) {
            System.err.println(USAGE);
            System.exit(2);
        }
        try {
            Shape shape = shape(argument(arguments, 1, "tiny"))
                    .withType(NumberType.valueOf(argument(arguments, 3, "F32")))
                    .withShortlist(Integer.parseInt(argument(arguments, 4, "0")));
            System.out.println(write(Path.of(arguments[0]), shape, Long.parseLong(argument(arguments, 2, "1"))));
        } catch (IllegalArgumentException e) {
            System.err.println(USAGE + ": " + e.getMessage());
            System.exit(2);
        }
    }

    private static String argument(String[] arguments, int index, String otherwise) {
        return index < arguments.length ? arguments[index] : otherwise;
    }

    private static Shape shape(String name) {
        return switch (name) {
            case "tiny" -> Shape.tiny();
            case "distilgpt2" -> Shape.DISTILGPT2;
            default -> throw new IllegalArgumentException("no shape " + name);
        };
    }

    /**
     * Writes {@code config.json}, {@code tokenizer.json}, {@code model.safetensors} and {@code coach.json} into a
     * directory, which is made where it is missing. The same shape and seed give the same bytes.
     *
     * @return the SHA-256 of {@code coach.json} in lower-case hexadecimal, which pins the whole model
     */
    public static String write(Path directory, Shape shape, long seed) throws IOException {
        Files.createDirectories(directory);
        ConfigFile config = new ConfigFile(shape.gpt2(), shape.vocabulary() - 1, shape.type());
        Files.write(directory.resolve(ConfigFile.NAME), config.bytes());
        Files.write(directory.resolve(TokenizerFile.NAME), TokenizerFile.of(coachingText(), shape.vocabulary()));
        String weights = RandomWeights.write(directory.resolve(WeightsFile.NAME), shape, seed);
        byte[] manifest = new ObjectMapper().writeValueAsBytes(manifest(shape, weights, ManifestFile.files(directory)));
        Files.write(directory.resolve(ManifestFile.NAME), manifest);
        return Checksum.of(manifest);
    }

    private static ObjectNode manifest(Shape shape, String weights, ObjectNode files) {
        ObjectNode manifest = new ObjectMapper().createObjectNode();
        manifest.put("version", "random-" + weights.substring(0, 12));
        manifest.put("architecture", "gpt2").put("ranking_weight", 0.0);
        manifest.set("files", files);
        if (shape.shortlist() > 0) {
            ArrayNode shortlist = manifest.putArray("shortlist");
            for (int token = 0; token < shape.shortlist() - 1; token++) {
                shortlist.add(token);
            }
            shortlist.add(shape.vocabulary() - 1);
        }
        return manifest;
    }

    private static String coachingText() throws IOException {
        try (InputStream in = RandomModel.class.getResourceAsStream("coaching.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
