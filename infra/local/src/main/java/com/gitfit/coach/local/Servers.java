package com.gitfit.coach.local;

import com.gitfit.coach.local.convex.LocalConvex;
import com.gitfit.coach.local.dynamodb.Tables;
import com.gitfit.coach.local.http.LoopbackServer;
import com.gitfit.coach.local.issuer.DevIssuer;
import com.gitfit.coach.local.parameters.ParameterStore;
import com.gitfit.coach.local.process.ChildLog;
import com.gitfit.coach.local.process.ServerProcess;
import com.gitfit.coach.local.s3.Buckets;
import com.gitfit.coach.local.sqs.Queues;
import com.gitfit.coach.local.template.QueueResource;
import com.gitfit.coach.local.template.TableResource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Starts what functions find in place of the cloud, each with what the template wants in it.
 *
 * @param settings of the run
 * @param parts filled as they start
 * @param console of the run
 */
record Servers(Settings settings, Parts parts, PartConsole console) {
    private static final String DYNAMODB_MAIN = "com.gitfit.coach.local.server.dynamodb.DynamoDbServer";
    private static final String S3_MAIN = "com.gitfit.coach.local.server.s3.S3Server";
    private static final String SQS_MAIN = "com.gitfit.coach.local.server.sqs.SqsServer";

    URI dynamoDb(List<TableResource> tables) {
        ServerProcess process = start("dynamodb", DYNAMODB_MAIN);
        Tables.create(process.uri(), tables);
        String names = tables.stream().map(TableResource::name).collect(Collectors.joining(" "));
        console.say("dynamodb", process.uri() + "  " + names);
        return process.uri();
    }

    URI s3(List<String> buckets) {
        ServerProcess process = start("s3", S3_MAIN);
        buckets.forEach(bucket -> Buckets.create(process.uri(), bucket));
        console.say("s3", process.uri() + "  " + String.join(" ", buckets));
        return process.uri();
    }

    /** Nothing is started for a template without queues. */
    Optional<Queues> sqs(List<QueueResource> queues) {
        if (queues.isEmpty()) {
            return Optional.empty();
        }
        ServerProcess process = start("sqs", SQS_MAIN);
        Queues made = parts.add(Queues.create(process.uri(), queues));
        String names = queues.stream().map(QueueResource::name).collect(Collectors.joining(" "));
        console.say("sqs", process.uri() + "  " + names);
        return Optional.of(made);
    }

    /** Nothing is started without a parameter. */
    Optional<URI> ssm(Map<String, String> secrets) {
        if (secrets.isEmpty()) {
            return Optional.empty();
        }
        LoopbackServer server = parts.add(LoopbackServer.bind(0));
        server.serve(ParameterStore.LONGEST_REQUEST, new ParameterStore(secrets, Instant.now()));
        console.say("ssm", server.uri() + "  " + String.join(" ", secrets.keySet()));
        return Optional.of(server.uri());
    }

    /**
     * Where hooks ask Lambda and CodeDeploy; nothing is there without a hook, and nobody answers before the functions.
     */
    Optional<LoopbackServer> releases(Map<String, String> hooks) {
        if (hooks.isEmpty()) {
            return Optional.empty();
        }
        LoopbackServer server = parts.add(LoopbackServer.bind(0));
        console.say("releases", server.uri() + "  new versions of " + String.join(" ", hooks.keySet()) + " are tried");
        return Optional.of(server);
    }

    /** @param api where the users' tokens are issued */
    LocalConvex convex(Path folder, URI api) {
        LocalConvex convex =
                parts.add(LocalConvex.start(folder, DevIssuer.name(api), LocalStack.AUDIENCE, log("convex")));
        console.say("convex", convex.uri() + "  in memory; every run begins with a reconcile");
        return convex;
    }

    private ServerProcess start(String name, String mainClass) {
        Path module = settings.modules().resolve(name);
        return parts.add(ServerProcess.start(module, mainClass, settings.data().resolve(name), log(name)));
    }

    private ChildLog log(String name) {
        return ChildLog.begin(settings.data().resolve("logs").resolve(name + ".log"));
    }
}
