package com.gitfit.coach.local;

import com.gitfit.coach.local.dynamodb.Tables;
import com.gitfit.coach.local.gateway.CorsFilter;
import com.gitfit.coach.local.gateway.Gateway;
import com.gitfit.coach.local.http.LoopbackServer;
import com.gitfit.coach.local.issuer.DevIssuer;
import com.gitfit.coach.local.lambda.LambdaRuntime;
import com.gitfit.coach.local.lambda.Layers;
import com.gitfit.coach.local.model.LocalModels;
import com.gitfit.coach.local.model.ModelSource;
import com.gitfit.coach.local.model.RunModel;
import com.gitfit.coach.local.process.ChildLog;
import com.gitfit.coach.local.process.ServerProcess;
import com.gitfit.coach.local.process.StartFailure;
import com.gitfit.coach.local.s3.Buckets;
import com.gitfit.coach.local.template.FunctionResource;
import com.gitfit.coach.local.template.HttpApi;
import com.gitfit.coach.local.template.Route;
import com.gitfit.coach.local.template.TableResource;
import com.gitfit.coach.local.template.Template;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
 */
record Startup(Settings settings, Parts parts) {
    private static final String DYNAMODB_MAIN = "com.gitfit.coach.local.server.dynamodb.DynamoDbServer";
    private static final String S3_MAIN = "com.gitfit.coach.local.server.s3.S3Server";

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
        Template withoutModel = variables.apply(plain, server.uri(), Map.of());
        withoutModel.functions().forEach(Startup::checkZips);
        say(
                "template",
                withoutModel.functions().size() + " functions, "
                        + withoutModel.tables().size() + " tables");

        CompletableFuture<URI> dynamoDb = inBackground(() -> startDynamoDb(withoutModel.tables()));
        CompletableFuture<URI> s3 = inBackground(() -> startS3(withoutModel.buckets()));
        var issuer = new DevIssuer(server.uri(), LocalStack.AUDIENCE, Clock.systemUTC());
        awaitBoth(dynamoDb, s3);
        Optional<LocalModels> models = models(withoutModel.functions(), dynamoDb.join(), s3.join());
        Template template = variables.apply(plain, server.uri(), choose(models).variables());
        List<FunctionResource> resources = template.functions();

        Map<String, String> shared = variables.ofEveryFunction(dynamoDb.join(), s3.join());
        Functions functions = functions(resources, shared);
        say("issuer", server.uri() + DevIssuer.PATH + "/token?user_id=USER");
        serve(server, template.httpApi(), resources, functions, issuer);
        return new LocalStack(server.uri(), dynamoDb.join(), s3.join(), template, models, issuer, functions, parts);
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

    /** Waits for both even if one fails, so that what the other has started is known and can be ended. */
    private static void awaitBoth(CompletableFuture<URI> one, CompletableFuture<URI> other) {
        try {
            CompletableFuture.allOf(one, other).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartFailure failure) {
                throw failure;
            }
            throw e;
        }
    }

    private URI startDynamoDb(List<TableResource> tables) {
        ServerProcess process = startServer("dynamodb", DYNAMODB_MAIN);
        Tables.create(process.uri(), tables);
        String names = tables.stream().map(TableResource::name).collect(Collectors.joining(" "));
        say("dynamodb", process.uri() + "  " + names);
        return process.uri();
    }

    private URI startS3(List<String> buckets) {
        ServerProcess process = startServer("s3", S3_MAIN);
        buckets.forEach(bucket -> Buckets.create(process.uri(), bucket));
        say("s3", process.uri() + "  " + String.join(" ", buckets));
        return process.uri();
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
        say("model", model.words());
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

    private ServerProcess startServer(String name, String mainClass) {
        Path module = settings.modules().resolve(name);
        var log = ChildLog.begin(settings.data().resolve("logs").resolve(name + ".log"));
        return parts.add(ServerProcess.start(module, mainClass, settings.data().resolve(name), log));
    }

    private Functions functions(List<FunctionResource> resources, Map<String, String> shared) {
        var functions = parts.add(new Functions(settings, resources, shared));
        String labels = resources.stream().map(FunctionResource::label).collect(Collectors.joining(" "));
        say(
                "functions",
                labels + "  (each starts with its first request; logs in "
                        + settings.data().resolve("logs") + ")");
        return functions;
    }

    private void serve(
            LoopbackServer server,
            HttpApi api,
            List<FunctionResource> resources,
            Functions functions,
            DevIssuer issuer) {
        List<Route> routes = resources.stream()
                .flatMap(resource -> resource.routes().stream())
                .toList();
        var gateway = parts.add(new Gateway(
                api, routes, functions.processes(), issuer.keys(), Clock.systemUTC(), Gateway.INTEGRATION_TIMEOUT));
        LoopbackServer.Handler both = request ->
                request.path().startsWith(DevIssuer.PATH + "/") ? issuer.answer(request) : gateway.answer(request);
        server.serve(Gateway.LONGEST_BODY, new CorsFilter(api.cors(), both));
        parts.endFirst(server);
        say("gateway", server.uri() + "  " + routes.size() + " routes");
    }

    private void say(String part, String what) {
        settings.console().accept("%-10s %s".formatted(part, what));
    }
}
