package com.gitfit.coach.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.local.template.FunctionResource;
import com.gitfit.coach.local.template.TableResource;
import com.gitfit.coach.local.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The deployment as it is described at the root of the repository. */
final class Deployment {
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    static final Template TEMPLATE = Template.read(ROOT.resolve("template.yaml"));

    private static final String TABLE_ARN = ":table/";
    private static final String MODELS_ARN =
            "arn:aws:s3:::" + TEMPLATE.buckets().getFirst();

    private Deployment() {}

    /** A file at the root, as text. */
    static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The statements of a function's own policies. */
    static List<JsonNode> statements(FunctionResource function) {
        return function.policies().findValues("Statement").stream()
                .flatMap(JsonNode::valueStream)
                .toList();
    }

    /**
     * What a function may do, by the key of the table, or the key and the names of the objects, that it may do it to.
     */
    static Map<String, Set<String>> permissions(FunctionResource function) {
        Map<String, Set<String>> permissions = new TreeMap<>();
        for (JsonNode statement : statements(function)) {
            for (String resource : texts(statement.get("Resource"))) {
                Set<String> actions = permissions.computeIfAbsent(keyOf(resource), key -> new TreeSet<>());
                texts(statement.get("Action")).forEach(action -> actions.add(action.replaceFirst(".*:", "")));
            }
        }
        return permissions;
    }

    /** One text, or all texts of a list. */
    static Set<String> texts(JsonNode node) {
        Set<String> texts = new TreeSet<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static String keyOf(String arn) {
        return arn.startsWith(MODELS_ARN)
                ? "ModelsBucket" + arn.substring(MODELS_ARN.length())
                : tableOf(arn).logicalId();
    }

    private static TableResource tableOf(String arn) {
        String name = arn.substring(arn.indexOf(TABLE_ARN) + TABLE_ARN.length());
        return TEMPLATE.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(arn + " is no table of the template"));
    }
}
