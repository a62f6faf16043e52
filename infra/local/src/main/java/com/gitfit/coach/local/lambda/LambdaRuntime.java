package com.gitfit.coach.local.lambda;

import com.gitfit.coach.local.process.ChildJvm;
import com.gitfit.coach.local.process.ChildLog;
import com.gitfit.coach.local.process.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Starts children on Amazon's runtime interface client, with the flags and the environment that Lambda gives them.
 *
 * @param libraries the folder with the jars of the runtime client: all that is on a child's class path
 */
public record LambdaRuntime(Path libraries) {
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    /** Lambda's own hooks answer to {@code org.crac}, as in the managed runtime. */
    private static final String HOOKS = "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac";
    /** Of a function's memory, as in the managed runtime. */
    private static final int HEAP_PERCENT = 85;

    /**
     * Refuses a system on which no child would start.
     *
     * @param operatingSystem as in the system property {@code os.name}
     * @throws StartFailure unless it is Linux
     */
    public static void check(String operatingSystem) {
        if (!operatingSystem.equals("Linux")) {
            throw new StartFailure("Lambda's runtime client has native code for Linux alone, not for " + operatingSystem
                    + ": run the stack in a Linux virtual machine");
        }
    }

    Sandbox start(FunctionSpec function, Path code, ChildLog log, Consumer<String> listener) {
        String heap = "-Xmx" + function.memoryMegabytes() * HEAP_PERCENT / 100 + "m";
        var api = new RuntimeApi(function.name());
        try {
            ProcessBuilder builder = ChildJvm.prepare(
                    List.of(heap, HOOKS), List.of(ChildJvm.jars(libraries)), List.of(CLIENT, function.handler()));
            builder.environment().putAll(environment(function, code, api.address()));
            Process process = builder.directory(code.toFile()).start();
            return new Sandbox(process, api, log.follow(process, listener));
        } catch (IOException e) {
            api.close();
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> environment(FunctionSpec function, Path code, String api) {
        var environment = new HashMap<>(Map.of(
                "AWS_LAMBDA_RUNTIME_API",
                api,
                "AWS_LAMBDA_INITIALIZATION_TYPE",
                function.snapStart() ? "snap-start" : "on-demand",
                "AWS_LAMBDA_FUNCTION_NAME",
                function.name(),
                "AWS_LAMBDA_FUNCTION_VERSION",
                "1",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                Integer.toString(function.memoryMegabytes()),
                "AWS_LAMBDA_LOG_GROUP_NAME",
                "/aws/lambda/" + function.name(),
                "AWS_LAMBDA_LOG_STREAM_NAME",
                "local",
                "AWS_EXECUTION_ENV",
                "AWS_Lambda_java25",
                "LAMBDA_TASK_ROOT",
                code.toString(),
                "_HANDLER",
                function.handler()));
        environment.put("TZ", ":UTC");
        environment.putAll(function.environment());
        return environment;
    }
}
