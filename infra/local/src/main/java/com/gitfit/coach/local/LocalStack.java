package com.gitfit.coach.local;

import com.gitfit.coach.local.issuer.DevIssuer;
import com.gitfit.coach.local.lambda.FunctionProcess;
import com.gitfit.coach.local.model.LocalModels;
import com.gitfit.coach.local.process.StartFailure;
import com.gitfit.coach.local.template.Template;
import com.gitfit.coach.local.template.TemplateException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The coach on one machine, running: gateway, functions, tables, buckets and an issuer of tokens. */
public final class LocalStack implements AutoCloseable {
    /** For whom the tokens of the local issuer are. */
    static final String AUDIENCE = "git-fit-coach";

    private static final Duration TOKEN_LIFETIME = Duration.ofHours(1);

    private final URI uri;
    private final URI dynamoDb;
    private final URI s3;
    private final Optional<LocalModels> models;
    private final DevIssuer issuer;
    private final Functions functions;
    private final Parts parts;
    private volatile Template template;

    LocalStack(
            URI uri,
            URI dynamoDb,
            URI s3,
            Template template,
            Optional<LocalModels> models,
            DevIssuer issuer,
            Functions functions,
            Parts parts) {
        this.uri = uri;
        this.dynamoDb = dynamoDb;
        this.s3 = s3;
        this.template = template;
        this.models = models;
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

    /**
     * The language models of this stack.
     *
     * @throws IllegalStateException if no function of the template asks one
     */
    public LocalModels models() {
        return models.orElseThrow(() -> new IllegalStateException("no function of the template asks a model"));
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
        FunctionProcess function = functions.processes().get(logicalId);
        if (function == null) {
            throw new IllegalArgumentException("there is no function " + logicalId);
        }
        return function;
    }

    /**
     * What a deployment of changed parameters and the publishing of new versions do in the cloud: the functions whose
     * environment changes start once more beside those that answer; when all are ready they answer in their place. No
     * request fails meanwhile.
     *
     * @param parameters values by the name of a template's parameter or of a function's variable
     * @return the numbers of the new versions, by the logical ids of their functions
     * @throws TemplateException if a value is not allowed
     * @throws StartFailure if a function does not start; then everything is as it was
     * @throws IllegalArgumentException if more would change than functions
     */
    public synchronized Map<String, Integer> deploy(Map<String, String> parameters) throws InterruptedException {
        Template changed = template;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            changed = changed.with(parameter.getKey(), parameter.getValue());
        }
        if (!changed.httpApi().equals(template.httpApi())
                || !changed.tables().equals(template.tables())
                || !changed.buckets().equals(template.buckets())) {
            throw new IllegalArgumentException("a running stack can change its functions only: start it again");
        }
        var versions = new TreeMap<String, Integer>();
        functions.deploy(changed.functions()).forEach((id, process) -> versions.put(id, process.version()));
        template = changed;
        return versions;
    }

    /** Ends every child and returns when all have ended; what was answered is kept. */
    @Override
    public void close() {
        parts.close();
    }
}
