package com.gitfit.coach.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What CloudFormation would call the resources of a template.
 *
 * @param resources the section of the template, unresolved
 * @param resolve works out functions in a given name
 */
record Names(JsonNode resources, UnaryOperator<JsonNode> resolve) {
    static final String STACK = "git-fit-coach-local";
    private static final String REGION = "eu-west-1";
    private static final String ACCOUNT = "000000000000";
    private static final String QUEUE = "AWS::SQS::Queue";

    /** A queue is referred to by its URL; the SDK sends what it says there to its endpoint, wherever that is. */
    private static final String QUEUES = "https://sqs." + REGION + ".amazonaws.com/" + ACCOUNT + "/";

    /** What SAM adds to a function's key for the version that it publishes of it. */
    private static final String VERSION = ".Version";

    private static final Map<String, String> PSEUDO_PARAMETERS = Map.of(
            "AWS::Region",
            REGION,
            "AWS::AccountId",
            ACCOUNT,
            "AWS::Partition",
            "aws",
            "AWS::URLSuffix",
            "amazonaws.com",
            "AWS::StackName",
            STACK,
            "AWS::StackId",
            "arn:aws:cloudformation:" + REGION + ":" + ACCOUNT + ":stack/" + STACK + "/local");

    private static final Map<String, String> NAME_PROPERTIES = Map.of(
            "AWS::Serverless::Function",
            "FunctionName",
            "AWS::Serverless::LayerVersion",
            "LayerName",
            "AWS::DynamoDB::Table",
            "TableName",
            "AWS::Logs::LogGroup",
            "LogGroupName",
            "AWS::S3::Bucket",
            "BucketName",
            QUEUE,
            "QueueName");

    private static final Map<String, String> ARNS = Map.of(
            "AWS::Serverless::Function", "arn:aws:lambda:" + REGION + ":" + ACCOUNT + ":function:",
            "AWS::DynamoDB::Table", "arn:aws:dynamodb:" + REGION + ":" + ACCOUNT + ":table/",
            "AWS::Logs::LogGroup", "arn:aws:logs:" + REGION + ":" + ACCOUNT + ":log-group:",
            "AWS::S3::Bucket", "arn:aws:s3:::");

    /**
     * What {@code Ref} gives for a resource or a pseudo parameter.
     *
     * @throws TemplateException if there is neither
     */
    String reference(String name) {
        if (PSEUDO_PARAMETERS.containsKey(name)) {
            return PSEUDO_PARAMETERS.get(name);
        }
        if (isVersion(name)) {
            return arn(name.substring(0, name.length() - VERSION.length())) + ":$LATEST";
        }
        return type(name).equals(QUEUE) ? QUEUES + physical(name) : physical(name);
    }

    /**
     * What {@code Fn::GetAtt} gives.
     *
     * @throws TemplateException if the resource or its attribute is unknown
     */
    String attribute(String logicalId, String attribute) {
        String arn = arn(logicalId);
        return switch (attribute) {
            case "Arn" -> arn;
            case "StreamArn" -> arn + "/stream/local";
            case "QueueName" -> physical(logicalId);
            default ->
                throw new TemplateException(
                        "attribute " + logicalId + "." + attribute + " is not known to the local stack");
        };
    }

    /** The number of a version is not known here; what a template means by it is the newest one. */
    private boolean isVersion(String name) {
        return name.endsWith(VERSION) && !resources.has(name);
    }

    private String arn(String logicalId) {
        String type = type(logicalId);
        String[] parts = type.split("::", -1);
        String plain = "arn:aws:" + parts[parts.length == 3 ? 1 : 0].toLowerCase(Locale.ROOT) + ":" + REGION + ":"
                + ACCOUNT + ":";
        return ARNS.getOrDefault(type, plain) + physical(logicalId);
    }

    private String physical(String logicalId) {
        String property = NAME_PROPERTIES.getOrDefault(type(logicalId), "");
        JsonNode given = resources.path(logicalId).path("Properties").path(property);
        if (!given.isMissingNode()) {
            return resolve.apply(given).asText();
        }
        String name = STACK + "-" + logicalId;
        // The only names without capitals.
        return type(logicalId).equals("AWS::S3::Bucket") ? name.toLowerCase(Locale.ROOT) : name;
    }

    private String type(String logicalId) {
        if (!resources.has(logicalId)) {
            throw new TemplateException("there is no parameter or resource " + logicalId);
        }
        return resources.path(logicalId).path("Type").asText();
    }
}
