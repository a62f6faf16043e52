package com.gitfit.coach.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.local.template.FunctionResource;
import com.gitfit.coach.local.template.QueueResource;
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

    /** With all that can be in it: with a mirror. */
    static final Template TEMPLATE =
            Template.read(ROOT.resolve("template.yaml")).with("ConvexUrl", "https://happy-otter-123.convex.cloud");

    private static final String TABLE_ARN = ":table/";
    private static final String INDEX = "/index/";
    private static final String FUNCTION_ARN = ":function:";
    private static final String PARAMETER_ARN = ":parameter/";
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
     * What a function may do, by what it may do it to: the key of a table or a queue, the key of a bucket and the names
     * of objects, or the name of a parameter.
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

    /** What an ARN stands for, as in {@link #permissions}. */
    static String keyOf(String arn) {
        if (arn.contains(":deploymentgroup:")) {
            return "deployments";
        }
        if (arn.contains(FUNCTION_ARN)) {
            return functionOf(arn);
        }
        if (arn.startsWith(MODELS_ARN)) {
            return "ModelsBucket" + arn.substring(MODELS_ARN.length());
        }
        if (arn.contains(PARAMETER_ARN)) {
            return arn.substring(arn.indexOf(PARAMETER_ARN) + 1);
        }
        return TEMPLATE.queues().stream()
                .filter(queue -> queue.arn().equals(arn))
                .map(QueueResource::logicalId)
                .findFirst()
                .orElseGet(() -> ofATable(arn));
    }

    private static String functionOf(String arn) {
        String qualified = arn.substring(arn.indexOf(FUNCTION_ARN) + FUNCTION_ARN.length());
        String name = qualified.replaceFirst(":.*", "");
        return TEMPLATE.functions().stream()
                .filter(function -> function.name().equals(name))
                .map(function -> function.logicalId() + qualified.substring(name.length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(arn + " is no function of the template"));
    }

    /** A table, or one of its indexes. */
    private static String ofATable(String arn) {
        int index = arn.indexOf(INDEX);
        return index < 0
                ? tableOf(arn).logicalId()
                : tableOf(arn.substring(0, index)).logicalId() + arn.substring(index);
    }

    private static TableResource tableOf(String arn) {
        String name = arn.substring(arn.indexOf(TABLE_ARN) + TABLE_ARN.length());
        return TEMPLATE.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(arn + " is no table of the template"));
    }
}
