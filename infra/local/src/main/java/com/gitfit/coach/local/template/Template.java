package com.gitfit.coach.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A SAM template with a value for every parameter. */
public final class Template {
    static final String FUNCTION = "AWS::Serverless::Function";
    static final String HTTP_API = "AWS::Serverless::HttpApi";
    private static final Set<String> OF_NOTIFICATION = Set.of("AlarmActions", "OKActions", "InsufficientDataActions");
    private static final Map<String, String> GLOBALS = Map.of(FUNCTION, "Function", HTTP_API, "HttpApi");

    private final Path file;
    private final ObjectNode root;
    private final Parameters parameters;
    private final Map<String, String> environment;
    private final Intrinsics intrinsics;

    private Template(Path file, ObjectNode root, Parameters parameters, Map<String, String> environment) {
        this.file = file;
        this.root = root;
        this.parameters = parameters;
        this.environment = Map.copyOf(environment);
        this.intrinsics = new Intrinsics(parameters, root.path("Conditions"), root.path("Resources"));
    }

    /**
     * Reads a template; its parameters have their defaults.
     *
     * @throws TemplateException if the file is missing or no template
     */
    public static Template read(Path file) {
        ObjectNode root = CloudFormationYaml.read(file);
        return new Template(file, root, new Parameters(root.path("Parameters"), Map.of()), Map.of());
    }

    /**
     * This template with a value in place of a parameter's default, or of what the template puts into a function's
     * variable. A variable that is fed by a parameter changes with it, everywhere, and keeps to the parameter's rules.
     *
     * @param name of a parameter or of an environment variable of a function
     * @throws TemplateException if there is neither, or the value is not allowed
     */
    public Template with(String name, String value) {
        if (parameters.names().contains(name)) {
            return withParameter(name, name, value);
        }
        Set<String> feeding = parametersBehind(name);
        if (!feeding.isEmpty()) {
            Template changed = this;
            for (String parameter : feeding) {
                changed = changed.withParameter(name, parameter, value);
            }
            return changed;
        }
        if (!environmentNames().contains(name)) {
            throw new TemplateException(name + " is neither a parameter nor a variable of a function");
        }
        var more = new HashMap<>(environment);
        more.put(name, value);
        return new Template(file, root, parameters, more);
    }

    private Template withParameter(String name, String parameter, String value) {
        try {
            return new Template(file, root, parameters.with(parameter, value), environment);
        } catch (TemplateException e) {
            throw e.in(name);
        }
    }

    /** Whether a parameter or a variable of a function has this name. */
    public boolean knows(String name) {
        return parameters.names().contains(name) || environmentNames().contains(name);
    }

    /** The names of all parameters. */
    public Set<String> parameterNames() {
        return parameters.names();
    }

    /** The names of all variables of functions. */
    public Set<String> environmentNames() {
        var names = new TreeSet<String>();
        for (String function : ids(FUNCTION)) {
            rawEnvironment(function).fieldNames().forEachRemaining(names::add);
        }
        return names;
    }

    private Set<String> parametersBehind(String variable) {
        var behind = new TreeSet<String>();
        for (String function : ids(FUNCTION)) {
            String referred =
                    rawEnvironment(function).path(variable).path("Ref").asText();
            if (parameters.names().contains(referred)) {
                behind.add(referred);
            }
        }
        return behind;
    }

    private JsonNode rawEnvironment(String function) {
        return rawProperties(function).path("Environment").path("Variables");
    }

    /** The keys of the resources of a type whose condition holds, in the template's order. */
    public List<String> ids(String type) {
        var ids = new ArrayList<String>();
        for (Map.Entry<String, JsonNode> resource : root.path("Resources").properties()) {
            JsonNode declaration = resource.getValue();
            boolean wanted = !declaration.has("Condition")
                    || intrinsics.holds(declaration.path("Condition").asText());
            if (wanted && declaration.path("Type").asText().equals(type)) {
                ids.add(resource.getKey());
            }
        }
        return ids;
    }

    /**
     * One resource, resolved.
     *
     * @throws TemplateException if it is missing or uses what the local stack does not know
     */
    public Resource resource(String logicalId) {
        return resource(logicalId, Set.of());
    }

    private Resource resource(String logicalId, Set<String> without) {
        JsonNode declaration = root.path("Resources").path(logicalId);
        if (declaration.isMissingNode()) {
            throw new TemplateException("there is no resource " + logicalId);
        }
        try {
            JsonNode properties = intrinsics.resolve(without(rawProperties(logicalId), without));
            return new Resource(logicalId, declaration.path("Type").asText(), properties, declaration);
        } catch (TemplateException e) {
            throw e.in(logicalId);
        }
    }

    private static JsonNode without(JsonNode properties, Set<String> names) {
        return properties instanceof ObjectNode object ? object.deepCopy().without(names) : properties;
    }

    private JsonNode rawProperties(String logicalId) {
        JsonNode declaration = root.path("Resources").path(logicalId);
        String section = GLOBALS.getOrDefault(declaration.path("Type").asText(), "");
        return Globals.merge(root.path("Globals").path(section), declaration.path("Properties"));
    }

    /** Every function, in the template's order. */
    public List<FunctionResource> functions() {
        var reader = new FunctionReader(folder(), environment, layers());
        HttpApi api = httpApi();
        return ids(FUNCTION).stream()
                .map(id -> reader.read(resource(id), intrinsics.reference(id), api))
                .toList();
    }

    /**
     * The functions that try new versions of others before these have traffic: the logical ids of hooks by those of the
     * functions that they try.
     *
     * @throws TemplateException if a hook is no function of the template
     */
    public Map<String, String> hooks() {
        return Hooks.read(this);
    }

    /** The zip of every layer, by what {@code Ref} gives for it. */
    private Map<String, Path> layers() {
        var zips = new HashMap<String, Path>();
        for (String id : ids("AWS::Serverless::LayerVersion")) {
            zips.put(
                    intrinsics.reference(id),
                    folder().resolve(resource(id).text("ContentUri")).normalize());
        }
        return zips;
    }

    private Path folder() {
        return file.toAbsolutePath().getParent();
    }

    /** The name of every bucket, in the template's order. */
    public List<String> buckets() {
        return ids("AWS::S3::Bucket").stream().map(intrinsics::reference).toList();
    }

    /** Every SQS queue, in the template's order. */
    public List<QueueResource> queues() {
        return ids("AWS::SQS::Queue").stream()
                .map(id -> QueueReader.read(
                        resource(id), intrinsics.attribute(id, "QueueName"), intrinsics.attribute(id, "Arn")))
                .toList();
    }

    /** Every alarm of CloudWatch, in the template's order; whom it tells is nothing to the local stack. */
    public List<AlarmResource> alarms() {
        return ids("AWS::CloudWatch::Alarm").stream().map(this::alarm).toList();
    }

    private AlarmResource alarm(String id) {
        try {
            return AlarmReader.read(resource(id, OF_NOTIFICATION));
        } catch (TemplateException e) {
            return AlarmReader.unreadable(id, e.getMessage());
        }
    }

    /** Every DynamoDB table, in the template's order. */
    public List<TableResource> tables() {
        return ids("AWS::DynamoDB::Table").stream()
                .map(id -> TableReader.read(resource(id), intrinsics.reference(id)))
                .toList();
    }

    /**
     * The HTTP API.
     *
     * @throws TemplateException if there is not exactly one
     */
    public HttpApi httpApi() {
        List<String> apis = ids(HTTP_API);
        if (apis.size() != 1) {
            throw new TemplateException("the local stack serves one " + HTTP_API + ", not " + apis.size());
        }
        return HttpApiReader.read(resource(apis.getFirst()));
    }
}
