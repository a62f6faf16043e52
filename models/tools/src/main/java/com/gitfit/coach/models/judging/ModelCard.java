package com.gitfit.coach.models.judging;

import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.language.Prompt;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a model is for, what it cannot do, how it was made and what was measured, as Markdown: {@code card.md} with its
 * blanks filled in.
 */
final class ModelCard {
    private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)}");

    private ModelCard() {}

    /**
     * The card.
     *
     * @param manifest {@code coach.json} as it will be
     * @param config {@code config.json}
     */
    static String of(String name, JsonNode manifest, JsonNode config, Judgement judgement) {
        Map<String, String> blanks = new LinkedHashMap<>();
        blanks.put("name", name);
        blanks.put("version", manifest.path("version").asText());
        blanks.put("weight", manifest.path("ranking_weight").asText());
        blanks.put("layers", config.path("n_layer").asText());
        blanks.put("heads", config.path("n_head").asText());
        blanks.put("width", config.path("n_embd").asText());
        blanks.put("vocabulary", number(config.path("vocab_size").asDouble()));
        blanks.put("positions", config.path("n_positions").asText());
        blanks.put("bytes", number(manifest.at("/files/model.safetensors/bytes").asDouble()));
        blanks.put("trained", trained(manifest.path("trained")));
        blanks.put("prompts", number(judgement.metrics().prompts()));
        blanks.put("figures", figures(judgement.metrics()));
        blanks.put("page", Integer.toString(Diversity.PAGE));
        blanks.put("answers", judgement.page().stream().map(ModelCard::line).collect(Collectors.joining("\n")));
        return BLANK.matcher(template()).replaceAll(blank -> Matcher.quoteReplacement(blanks.get(blank.group(1))));
    }

    private static String template() {
        try (InputStream stream = ModelCard.class.getResourceAsStream("card.md")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String trained(JsonNode trained) {
        if (trained.isEmpty()) {
            return "not recorded";
        }
        return trained.properties().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().asText())
                .collect(Collectors.joining(", "));
    }

    private static String figures(Metrics metrics) {
        return metrics.figures().entrySet().stream()
                .map(figure -> "| `" + figure.getKey() + "` | " + number(figure.getValue()) + " |")
                .collect(Collectors.joining("\n"));
    }

    private static String line(Answer answer) {
        return "- `" + Prompt.of(answer.moment().facts()).situation() + "`<br>\n  " + answer.text()
                + answer.flaw()
                        .map(flaw -> " *Refused: " + flaw.name().toLowerCase(Locale.ROOT) + ".*")
                        .orElse(" *Passes.*");
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%,d", (long) value) : Double.toString(value);
    }
}
