package com.gitfit.coach.local;

import com.gitfit.coach.local.convex.LocalConvex;
import com.gitfit.coach.local.issuer.DevIssuer;
import com.gitfit.coach.local.lambda.FunctionProcess;
import com.gitfit.coach.local.lambda.InvocationResult;
import com.gitfit.coach.local.model.LocalModels;
import com.gitfit.coach.local.process.StartFailure;
import com.gitfit.coach.local.releases.Releases;
import com.gitfit.coach.local.schedule.Schedules;
import com.gitfit.coach.local.template.FunctionResource;
import com.gitfit.coach.local.template.QueueResource;
import com.gitfit.coach.local.template.Template;
import com.gitfit.coach.local.template.TemplateException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The coach on one machine, running: gateway, functions, tables, buckets, queues, a mirror and an issuer of tokens. */
public final class LocalStack implements AutoCloseable {
    /** For whom the tokens of the local issuer are. */
    static final String AUDIENCE = "git-fit-coach";

    private static final Duration TOKEN_LIFETIME = Duration.ofHours(1);

    private final URI uri;
    private final Services services;
    private final Optional<LocalModels> models;
    private final DevIssuer issuer;
    private final Functions functions;
    private final Releases releases;
    private final Schedules schedules;
    private final Parts parts;
    private volatile Template template;

    LocalStack(
            URI uri,
            Services services,
            Template template,
            Optional<LocalModels> models,
            DevIssuer issuer,
            Functions functions,
            Releases releases,
            Schedules schedules,
            Parts parts) {
        this.uri = uri;
        this.services = services;
        this.template = template;
        this.models = models;
        this.issuer = issuer;
        this.functions = functions;
        this.releases = releases;
        this.schedules = schedules;
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
            return new Startup(settings, parts, new PartConsole(settings.console())).run();
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
        return services.dynamoDb();
    }

    /** Where S3 answers, to any credentials. */
    public URI s3() {
        return services.s3();
    }

    /**
     * Where SQS answers, to any credentials.
     *
     * @throws IllegalStateException if the template has no queue in this run
     */
    public URI sqs() {
        return services.queues()
                .orElseThrow(() -> new IllegalStateException("there is no queue"))
                .uri();
    }

    /**
     * How many messages a queue has, those included that somebody works on.
     *
     * @param logicalId such as {@code InsightsQueue}
     * @throws IllegalArgumentException if the template has no such queue
     */
    public long waiting(String logicalId) {
        String arn = template.queues().stream()
                .filter(queue -> queue.logicalId().equals(logicalId))
                .map(QueueResource::arn)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no queue " + logicalId));
        return services.queues().orElseThrow().size(arn);
    }

    /**
     * The Convex that mirrors the tables.
     *
     * @throws IllegalStateException if the mirror is off
     */
    public LocalConvex convex() {
        return services.convex().orElseThrow(() -> new IllegalStateException("the mirror is off"));
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
     * Invokes a function as its first schedule would, now.
     *
     * @param logicalId such as {@code MirrorReconcileFunction}
     * @throws IllegalArgumentException if there is no such function or it has no schedule
     */
    public InvocationResult fire(String logicalId) throws InterruptedException {
        return schedules.fire(logicalId);
    }

    /**
     * Invokes a function as one of its schedules would, now.
     *
     * @param logicalId such as {@code InsightsPlannerFunction}
     * @param event the schedule's key among the function's events
     * @throws IllegalArgumentException if there is no such function or it has no such schedule
     */
    public InvocationResult fireEvent(String logicalId, String event) throws InterruptedException {
        return schedules.fireEvent(logicalId, event);
    }

    /**
     * Invokes a function that has a schedule with something else than the schedule gives it, now.
     *
     * @param logicalId such as {@code MirrorReconcileFunction}
     * @param input in JSON
     * @throws IllegalArgumentException if there is no such function or it has no schedule
     */
    public InvocationResult fire(String logicalId, String input) throws InterruptedException {
        return schedules.fire(logicalId, input);
    }

    /**
     * What a deployment of changed parameters and the publishing of new versions do in the cloud: the functions whose
     * environment changes start once more beside those that answer; when all are ready, and those with a pre-traffic
     * hook have passed it, they answer in their place. No request fails meanwhile.
     *
     * @param parameters values by the name of a template's parameter or of a function's variable
     * @return the numbers of the new versions, by the logical ids of their functions
     * @throws TemplateException if a value is not allowed
     * @throws StartFailure if a function does not start or pass its hook; then everything is as it was
     * @throws IllegalArgumentException if more would change than functions
     */
    public synchronized Map<String, Integer> deploy(Map<String, String> parameters) throws InterruptedException {
        Template changed = template;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            changed = changed.with(parameter.getKey(), parameter.getValue());
        }
        if (!changed.httpApi().equals(template.httpApi())
                || !changed.tables().equals(template.tables())
                || !changed.buckets().equals(template.buckets())
                || !changed.queues().equals(template.queues())
                || !invocations(changed).equals(invocations(template))) {
            throw new IllegalArgumentException("a running stack can change its functions only: start it again");
        }
        var versions = new TreeMap<String, Integer>();
        Map<String, String> hooks = changed.hooks();
        functions
                .deploy(changed.functions(), ready -> releases.pass(hooks, ready))
                .forEach((id, process) -> versions.put(id, process.version()));
        template = changed;
        return versions;
    }

    /** Every function with what invokes it beside requests. */
    private static Map<String, List<?>> invocations(Template template) {
        var invocations = new TreeMap<String, List<?>>();
        for (FunctionResource function : template.functions()) {
            invocations.put(function.logicalId(), List.of(function.streams(), function.queues(), function.schedules()));
        }
        return invocations;
    }

    /** Ends every child and returns when all have ended; what was answered is kept. */
    @Override
    public void close() {
        parts.close();
    }
}
