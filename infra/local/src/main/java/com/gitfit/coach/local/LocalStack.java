package com.gitfit.coach.local;

import com.gitfit.coach.local.issuer.DevIssuer;
import com.gitfit.coach.local.lambda.FunctionProcess;
import com.gitfit.coach.local.process.StartFailure;
import com.gitfit.coach.local.template.Template;
import com.gitfit.coach.local.template.TemplateException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** The coach on one machine, running: gateway, functions, tables, buckets and an issuer of tokens. */
public final class LocalStack implements AutoCloseable {
    /** For whom the tokens of the local issuer are. */
    static final String AUDIENCE = "git-fit-coach";

    private static final Duration TOKEN_LIFETIME = Duration.ofHours(1);

    private final URI uri;
    private final URI dynamoDb;
    private final URI s3;
    private final Template template;
    private final DevIssuer issuer;
    private final Map<String, FunctionProcess> functions;
    private final Parts parts;

    LocalStack(
            URI uri,
            URI dynamoDb,
            URI s3,
            Template template,
            DevIssuer issuer,
            Map<String, FunctionProcess> functions,
            Parts parts) {
        this.uri = uri;
        this.dynamoDb = dynamoDb;
        this.s3 = s3;
        this.template = template;
        this.issuer = issuer;
        this.functions = functions;
        this.parts = parts;
    }

    /**
     * Starts everything and returns when the API answers. Functions start with their first request.
     *
     * @throws StartFailure if a part cannot start; what had started has ended again
     * @throws TemplateException if the template, or a value for it, cannot be used
     */
    public static LocalStack start(Settings settings) {
        var parts = new Parts();
        try {
            return new Startup(settings, parts).run();
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /** Where the API answers, such as {@code http://127.0.0.1:3000}. */
    public URI uri() {
        return uri;
    }

    /** Where DynamoDB answers, to any credentials. */
    public URI dynamoDb() {
        return dynamoDb;
    }

    /** Where S3 answers, to any credentials. */
    public URI s3() {
        return s3;
    }

    /** The template with the values of this run. */
    public Template template() {
        return template;
    }

    /** Who signs the tokens. */
    public DevIssuer issuer() {
        return issuer;
    }

    /** A token for an hour, without scopes. */
    public String token(String userId) {
        return issuer.token(userId, "", TOKEN_LIFETIME);
    }

    /**
     * One function.
     *
     * @param logicalId such as {@code RecommendationFunction}
     * @throws IllegalArgumentException if there is no such function
     */
    public FunctionProcess function(String logicalId) {
        if (!functions.containsKey(logicalId)) {
            throw new IllegalArgumentException("there is no function " + logicalId);
        }
        return functions.get(logicalId);
    }

    /** Ends every child and returns when all have ended; what was answered is kept. */
    @Override
    public void close() {
        parts.close();
    }
}
