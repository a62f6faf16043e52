package com.gitfit.coach.local;

import com.gitfit.coach.local.dynamodb.Tables;
import com.gitfit.coach.local.gateway.CorsFilter;
import com.gitfit.coach.local.gateway.Gateway;
import com.gitfit.coach.local.http.LoopbackServer;
import com.gitfit.coach.local.issuer.DevIssuer;
import com.gitfit.coach.local.lambda.FunctionProcess;
import com.gitfit.coach.local.lambda.FunctionSpec;
import com.gitfit.coach.local.lambda.LambdaRuntime;
import com.gitfit.coach.local.lambda.Layers;
import com.gitfit.coach.local.model.ModelFolder;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
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

    LocalStack run() {
        LambdaRuntime.check(System.getProperty("os.name"));
        LoopbackServer server = parts.add(LoopbackServer.bind(settings.port()));
        Template plain = Template.read(settings.template());
        parts.add(DataFolder.hold(settings.data()));
        Optional<ModelFolder> model = settings.model().map(source -> source.read(settings.data()));
        var variables = new Variables(settings);
        Template template = variables.apply(
                plain, server.uri(), model.map(ModelFolder::variables).orElse(Map.of()));
        List<FunctionResource> resources = template.functions();
        resources.forEach(Startup::checkZips);
        say("template", resources.size() + " functions, " + template.tables().size() + " tables");

        CompletableFuture<URI> dynamoDb = inBackground(() -> startDynamoDb(template.tables()));
        CompletableFuture<URI> s3 = inBackground(() -> startS3(template.buckets()));
        var issuer = new DevIssuer(server.uri(), LocalStack.AUDIENCE, Clock.systemUTC());
        awaitBoth(dynamoDb, s3);
        model.ifPresentOrElse(
                found -> upload(found, s3.join(), resources),
                () -> say(
                        "model", "none: the rules answer alone (-Dlocal.model=DIRECTORY, or random, gives them one)"));

        Map<String, String> shared = variables.ofEveryFunction(dynamoDb.join(), s3.join());
        Map<String, FunctionProcess> functions = functions(resources, shared);
        say("issuer", server.uri() + DevIssuer.PATH + "/token?user_id=USER");
        serve(server, template.httpApi(), resources, functions, issuer);
        return new LocalStack(server.uri(), dynamoDb.join(), s3.join(), template, issuer, functions, parts);
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

    /** Into the bucket in which the functions look for it. */
    private void upload(ModelFolder model, URI s3, List<FunctionResource> resources) {
        String bucket = resources.stream()
                .flatMap(resource -> Optional.ofNullable(resource.environment().get("MODEL_BUCKET")).stream())
                .findFirst()
                .orElseThrow(() -> new StartFailure("no function of the template has a MODEL_BUCKET for a model"));
        boolean uploaded = model.upload(s3, bucket);
        say(
                "model",
                model.version() + "  s3://" + bucket + "/" + model.prefix()
                        + (uploaded ? "  from " + model.folder() : "  as before"));
    }

    private ServerProcess startServer(String name, String mainClass) {
        Path module = settings.modules().resolve(name);
        var log = ChildLog.begin(settings.data().resolve("logs").resolve(name + ".log"));
        return parts.add(ServerProcess.start(module, mainClass, settings.data().resolve(name), log));
    }

    private Map<String, FunctionProcess> functions(List<FunctionResource> resources, Map<String, String> shared) {
        var runtime = new LambdaRuntime(settings.modules().resolve("lambda-runtime/target/lib"));
        var functions = new LinkedHashMap<String, FunctionProcess>();
        for (FunctionResource resource : resources) {
            functions.put(resource.logicalId(), function(resource, runtime, shared));
        }
        parts.add(() -> functions.values().parallelStream().forEach(FunctionProcess::close));
        String labels = resources.stream().map(FunctionResource::label).collect(Collectors.joining(" "));
        say(
                "functions",
                labels + "  (each starts with its first request; logs in "
                        + settings.data().resolve("logs") + ")");
        return functions;
    }

    private FunctionProcess function(FunctionResource resource, LambdaRuntime runtime, Map<String, String> shared) {
        Consumer<String> lines =
                settings.verbose() ? line -> settings.console().accept(resource.label() + " | " + line) : line -> {};
        return new FunctionProcess(spec(resource, shared), runtime, settings.data(), settings.console(), lines);
    }

    private FunctionSpec spec(FunctionResource resource, Map<String, String> shared) {
        var environment = new HashMap<>(shared);
        environment.putAll(new Layers(settings.data()).environment(resource.environment(), resource.layers()));
        return new FunctionSpec(
                resource.name(),
                resource.label(),
                resource.handler(),
                resource.zip(),
                resource.timeout(),
                resource.memoryMegabytes(),
                resource.snapStart(),
                environment);
    }

    private void serve(
            LoopbackServer server,
            HttpApi api,
            List<FunctionResource> resources,
            Map<String, FunctionProcess> functions,
            DevIssuer issuer) {
        List<Route> routes = resources.stream()
                .flatMap(resource -> resource.routes().stream())
                .toList();
        var gateway = parts.add(
                new Gateway(api, routes, functions, issuer.keys(), Clock.systemUTC(), Gateway.INTEGRATION_TIMEOUT));
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
