package com.gitfit.coach.local;

import com.gitfit.coach.local.convex.LocalConvex;
import com.gitfit.coach.local.gateway.CorsFilter;
import com.gitfit.coach.local.gateway.Gateway;
import com.gitfit.coach.local.http.LoopbackServer;
import com.gitfit.coach.local.issuer.DevIssuer;
import com.gitfit.coach.local.lambda.Invocable;
import com.gitfit.coach.local.lambda.LambdaRuntime;
import com.gitfit.coach.local.lambda.Layers;
import com.gitfit.coach.local.lambda.Pause;
import com.gitfit.coach.local.metrics.Alarms;
import com.gitfit.coach.local.metrics.Collected;
import com.gitfit.coach.local.metrics.EmbeddedMetrics;
import com.gitfit.coach.local.metrics.HealthWithAlarms;
import com.gitfit.coach.local.metrics.MeasuredFunction;
import com.gitfit.coach.local.metrics.MetricsPage;
import com.gitfit.coach.local.metrics.QueueDepths;
import com.gitfit.coach.local.model.LocalModels;
import com.gitfit.coach.local.model.ModelSource;
import com.gitfit.coach.local.model.RunModel;
import com.gitfit.coach.local.pages.Pages;
import com.gitfit.coach.local.population.SeedRoute;
import com.gitfit.coach.local.process.StartFailure;
import com.gitfit.coach.local.releases.Releases;
import com.gitfit.coach.local.schedule.Schedules;
import com.gitfit.coach.local.sqs.Pollers;
import com.gitfit.coach.local.sqs.Queues;
import com.gitfit.coach.local.streams.EventSources;
import com.gitfit.coach.local.template.FunctionResource;
import com.gitfit.coach.local.template.Route;
import com.gitfit.coach.local.template.Schedule;
import com.gitfit.coach.local.template.Template;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts the parts in the order in which they need each other.
 *
 * @param settings of the run
 * @param parts filled as they start
 * @param console of the run
 */
record Startup(Settings settings, Parts parts, PartConsole console) {
    private static final String MODEL_BUCKET = "MODEL_BUCKET";
    private static final String MODEL_VERSIONS_TABLE = "MODEL_VERSIONS_TABLE";
    private static final String MODEL_NATIVES = "MODEL_NATIVES";
    private static final Set<String> OF_THE_MODEL = Set.of(MODEL_BUCKET, MODEL_VERSIONS_TABLE, MODEL_NATIVES);

    LocalStack run() {
        LambdaRuntime.check(System.getProperty("os.name"));
        LoopbackServer server = parts.add(LoopbackServer.bind(settings.port()));
        Template plain = Template.read(settings.template());
        parts.add(DataFolder.hold(settings.data()));
        var variables = new Variables(settings);
        var mirror = Mirror.of(settings.convex(), plain, System.getenv().getOrDefault("PATH", ""));
        Template expected = variables.apply(plain, server.uri(), mirror.expected());
        expected.functions().forEach(Startup::checkZips);
        console.say(
                "template",
                expected.functions().size() + " functions, " + expected.tables().size() + " tables");

        var servers = new Servers(settings, parts, console);
        CompletableFuture<URI> dynamoDb = inBackground(() -> servers.dynamoDb(expected.tables()));
        CompletableFuture<URI> s3 = inBackground(() -> servers.s3(expected.buckets()));
        CompletableFuture<Optional<Queues>> queues = inBackground(() -> servers.sqs(expected.queues()));
        CompletableFuture<Optional<LocalConvex>> convex =
                inBackground(() -> mirror.folder().map(folder -> servers.convex(folder, server.uri())));
        var issuer = new DevIssuer(server.uri(), LocalStack.AUDIENCE, Clock.systemUTC());
        awaitAll(dynamoDb, s3, queues, convex);
        if (convex.join().isEmpty()) {
            console.say("convex", "off: " + mirror.reason());
        }

        Optional<LocalModels> models = models(expected.functions(), dynamoDb.join(), s3.join());
        var run = new HashMap<>(choose(models).variables());
        run.putAll(Mirror.parameters(convex.join()));
        Template template = variables.apply(plain, server.uri(), run);
        Optional<URI> ssm = servers.ssm(Mirror.secrets(convex.join(), template));
        Optional<LoopbackServer> hooks = servers.releases(template.hooks());
        var services = new Services(
                dynamoDb.join(), s3.join(), queues.join(), ssm, convex.join(), hooks.map(LoopbackServer::uri));

        var collected = new Collected();
        Functions functions =
                functions(template.functions(), variables.ofEveryFunction(services.endpoints()), collected);
        var releases = new Releases(functions.members());
        hooks.ifPresent(api -> api.serve(Releases.LONGEST_REQUEST, releases));
        Map<String, Invocable> measured = measured(functions, collected);
        Schedules schedules = schedules(template, measured);
        follow(template, measured, services);
        var alarms = new Alarms(template.alarms(), collected, depths(services, collected)::sample, Clock.systemUTC());
        var gateway = new HealthWithAlarms(gateway(template, measured, issuer), alarms);
        var metrics = new MetricsPage(collected, alarms, Clock.systemUTC());
        var seed = new SeedRoute(services.dynamoDb(), template.tables(), Clock.systemUTC());
        var pages = new Pages(settings.template().toAbsolutePath().resolveSibling("frontend/build"));
        serve(server, template, new DevRoutes(issuer, schedules, metrics, seed, pages, gateway));
        if (services.convex().isPresent()) {
            Mirror.reconciling(template).forEach(function -> schedules.fireSoon(function, Mirror.REFILL));
        }
        return new LocalStack(server.uri(), services, template, models, issuer, functions, releases, schedules, parts);
    }

    private static void checkZips(FunctionResource function) {
        Stream.concat(Stream.of(function.zip()), function.layers().stream())
                .filter(zip -> !Files.isRegularFile(zip))
                .forEach(zip -> {
                    throw new StartFailure(
                            function.logicalId() + ": " + zip + " is missing: build first, with mvn package");
                });
    }

    private static <T> CompletableFuture<T> inBackground(Supplier<T> start) {
        return CompletableFuture.supplyAsync(start, Thread::startVirtualThread);
    }

    /** Waits for all even if one fails, so that what the others have started is known and can be ended. */
    private static void awaitAll(CompletableFuture<?>... starts) {
        try {
            CompletableFuture.allOf(starts).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartFailure failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Where the functions look for models, if any of them does. */
    private Optional<LocalModels> models(List<FunctionResource> functions, URI dynamoDb, URI s3) {
        return functions.stream()
                .filter(function -> function.environment().keySet().containsAll(OF_THE_MODEL))
                .findFirst()
                .map(function -> {
                    Map<String, String> environment =
                            new Layers(settings.data()).environment(function.environment(), function.layers());
                    return parts.add(new LocalModels(
                            s3,
                            environment.get(MODEL_BUCKET),
                            dynamoDb,
                            environment.get(MODEL_VERSIONS_TABLE),
                            Path.of(environment.get(MODEL_NATIVES))));
                });
    }

    private RunModel choose(Optional<LocalModels> models) {
        RunModel model = models.map(found -> found.choose(settings.model(), settings.data()))
                .orElseGet(this::noModel);
        console.say("model", model.words());
        return model;
    }

    private RunModel noModel() {
        String why = "no function of the template asks one";
        return switch (settings.model()) {
            case ModelSource.Active active -> RunModel.none(why);
            case ModelSource.None none -> RunModel.none(why);
            case ModelSource.Folder folder -> throw new StartFailure("there can be no model: " + why);
            case ModelSource.Random random -> throw new StartFailure("there can be no model: " + why);
        };
    }

    private Functions functions(List<FunctionResource> resources, Map<String, String> shared, Collected collected) {
        var functions = parts.add(new Functions(settings, resources, shared, new EmbeddedMetrics(collected)));
        String labels = resources.stream().map(FunctionResource::label).collect(Collectors.joining(" "));
        console.say(
                "functions",
                labels + "  (each starts with its first request; logs in "
                        + settings.data().resolve("logs") + ")");
        return functions;
    }

    private static Map<String, Invocable> measured(Functions functions, Collected collected) {
        var measured = new HashMap<String, Invocable>();
        functions.processes().forEach((id, function) -> {
            String name = function.spec().name();
            measured.put(id, new MeasuredFunction(name, function, collected, Clock.systemUTC()));
        });
        return measured;
    }

    private Schedules schedules(Template template, Map<String, Invocable> functions) {
        List<Schedule> times = template.functions().stream()
                .flatMap(function -> function.schedules().stream())
                .toList();
        var schedules = parts.add(new Schedules(times, functions, Clock.systemUTC(), Pause.SLEEP));
        schedules.start();
        times.forEach(time -> console.say("schedule", time.expression() + "  " + time.function() + " " + time.event()));
        return schedules;
    }

    private void follow(Template template, Map<String, Invocable> functions, Services services) {
        var sources = parts.add(new EventSources(
                services.dynamoDb(),
                settings.data().resolve("streams"),
                (queue, message) -> services.queues().orElseThrow().send(queue, message),
                settings.console()));
        sources.start(template.functions(), functions);
        for (FunctionResource function : template.functions()) {
            if (!function.streams().isEmpty()) {
                console.say("streams", "of " + function.streams().size() + " tables to " + function.label());
            }
            function.queues().forEach(source -> console.say("queue", source.queue() + " to " + function.label()));
        }
        services.queues()
                .ifPresent(queues -> parts.add(Pollers.of(queues, settings.console()))
                        .start(template.functions(), template.queues(), functions));
    }

    private QueueDepths depths(Services services, Collected collected) {
        var depths = parts.add(new QueueDepths(
                () -> services.queues().map(Queues::depths).orElse(Map.of()), collected, Clock.systemUTC()));
        depths.start(Pause.SLEEP);
        return depths;
    }

    private Gateway gateway(Template template, Map<String, Invocable> functions, DevIssuer issuer) {
        List<Route> routes = template.functions().stream()
                .flatMap(function -> function.routes().stream())
                .toList();
        return parts.add(new Gateway(
                template.httpApi(), routes, functions, issuer.keys(), Clock.systemUTC(), Gateway.INTEGRATION_TIMEOUT));
    }

    private void serve(LoopbackServer server, Template template, DevRoutes routes) {
        server.serve(Gateway.LONGEST_BODY, new CorsFilter(template.httpApi().cors(), routes));
        parts.endFirst(server);
        console.say("issuer", server.uri() + DevIssuer.PATH + "/token?user_id=USER");
        console.say("metrics", server.uri() + MetricsPage.PATH);
        if (Files.isDirectory(routes.pages().folder())) {
            console.say("app", server.uri() + Pages.PATH);
        }
        int count = template.functions().stream()
                .mapToInt(function -> function.routes().size())
                .sum();
        console.say("gateway", server.uri() + "  " + count + " routes");
    }
}
