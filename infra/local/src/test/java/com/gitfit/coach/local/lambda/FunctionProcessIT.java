package com.gitfit.coach.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.local.TestProject;
import com.gitfit.coach.local.handlers.BrokenHandler;
import com.gitfit.coach.local.handlers.EchoHandler;
import com.gitfit.coach.local.handlers.ExitingHandler;
import com.gitfit.coach.local.handlers.FailingHandler;
import com.gitfit.coach.local.handlers.HookedHandler;
import com.gitfit.coach.local.handlers.SleepingHandler;
import com.gitfit.coach.local.lambda.InvocationResult.Failed;
import com.gitfit.coach.local.lambda.InvocationResult.Returned;
import com.gitfit.coach.local.process.ChildJvm;
import com.gitfit.coach.local.process.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.crac.Core;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Functions on Amazon's own runtime client. */
@Timeout(60)
class FunctionProcessIT {
    private static final Path RUNTIME = TestProject.MODULES.resolve("lambda-runtime/target/lib");

    @TempDir
    Path folder;

    private final List<String> console = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
    private final List<FunctionProcess> started = new CopyOnWriteArrayList<>();

    @AfterEach
    void endChildren() {
        started.forEach(FunctionProcess::close);
    }

    private FunctionProcess function(
            Class<?> handler, Duration timeout, boolean snapStart, Map<String, String> environment) {
        String label = handler.getSimpleName();
        Path zip = TestProject.zip(folder.resolve(label + ".zip"), handler, Core.class);
        var spec = new FunctionSpec(
                "stack-" + label, label, handler.getName() + "::handle", zip, timeout, 256, snapStart, environment);
        var function = new FunctionProcess(spec, new LambdaRuntime(RUNTIME), folder, console::add, log::add);
        started.add(function);
        return function;
    }

    private static FunctionSpec changed(FunctionSpec spec, Map<String, String> environment) {
        return new FunctionSpec(
                spec.name(),
                spec.label(),
                spec.handler(),
                spec.zip(),
                spec.timeout(),
                spec.memoryMegabytes(),
                spec.snapStart(),
                environment);
    }

    private static String greeting(InvocationResult result) throws JsonProcessingException {
        return json(result).at("/environment/GREETING").asText();
    }

    private FunctionProcess function(Class<?> handler) {
        return function(handler, Duration.ofSeconds(20), false, Map.of());
    }

    private static JsonNode json(InvocationResult result) throws JsonProcessingException {
        return new ObjectMapper().readTree(((Returned) result).payload());
    }

    @Test
    void anEventReachesTheHandlerInTheEnvironmentOfLambda() throws Exception {
        FunctionProcess echo = function(EchoHandler.class, Duration.ofSeconds(20), false, Map.of("GREETING", "hello"));

        JsonNode answer = json(echo.invoke("{\"a\":[1,\"ü\"]}"));

        assertThat(answer.path("event").toString()).isEqualTo("{\"a\":[1,\"ü\"]}");
        assertThat(answer.path("directory").asText())
                .isEqualTo(folder.resolve("functions/EchoHandler/1").toString());
        JsonNode environment = answer.path("environment");
        assertThat(environment.path("GREETING").asText()).isEqualTo("hello");
        assertThat(environment.path("LAMBDA_TASK_ROOT").asText())
                .isEqualTo(answer.path("directory").asText());
        assertThat(environment.path("AWS_LAMBDA_FUNCTION_NAME").asText()).isEqualTo("stack-EchoHandler");
        assertThat(environment.path("AWS_LAMBDA_FUNCTION_MEMORY_SIZE").asText()).isEqualTo("256");
        assertThat(environment.path("AWS_LAMBDA_INITIALIZATION_TYPE").asText()).isEqualTo("on-demand");
        assertThat(environment.properties())
                .extracting(Map.Entry::getKey)
                .allMatch(name -> name.matches("PATH|HOME|LANG|TZ|GREETING|_HANDLER|LAMBDA_.*|AWS_.*"));
    }

    @Test
    void theFirstStartIsTimedOnTheConsoleAndTheChildStays() throws Exception {
        FunctionProcess echo = function(EchoHandler.class);
        assertThat(echo.child()).isEmpty();

        echo.invoke("{}");
        ProcessHandle child = echo.child().orElseThrow();
        echo.invoke("{}");

        assertThat(echo.child()).contains(child);
        assertThat(console)
                .singleElement()
                .asString()
                .matches("function EchoHandler  init \\d+ ms  first answer \\d+ ms");
    }

    @Test
    void whatAHandlerPrintsIsInItsLogAndWithTheListener() throws Exception {
        function(EchoHandler.class).invoke("{}");

        assertThat(log.take()).isEqualTo("echo was asked");
        assertThat(folder.resolve("logs/EchoHandler.log")).content().contains("echo was asked");
    }

    @Test
    void anExceptionOfTheHandlerIsAFailureAndTheChildStays() throws Exception {
        FunctionProcess failing = function(FailingHandler.class);

        assertThat(failing.invoke("{\"a\":1}")).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.type()).isEqualTo("Runtime.UserException");
            assertThat(failed.payload()).contains("IllegalStateException").contains("no answer to 1 fields");
        });
        assertThat(failing.child()).isPresent();
        assertThat(console)
                .first()
                .asString()
                .startsWith("function FailingHandler  failed: java.lang.IllegalStateException: no answer to 1 fields;");
    }

    @Test
    void aHandlerThatTakesTooLongIsEndedAndTheNextEventFindsAFreshChild() throws Exception {
        FunctionProcess sleeping = function(SleepingHandler.class, Duration.ofSeconds(1), false, Map.of());
        sleeping.invoke("{}");
        ProcessHandle child = sleeping.child().orElseThrow();

        assertThat(sleeping.invoke("{\"sleep\":true}")).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.type()).isEqualTo("Sandbox.Timedout");
            assertThat(failed.payload()).contains("Task timed out after 1.00 seconds");
        });
        assertThat(child.isAlive()).isFalse();
        assertThat(json(sleeping.invoke("{}")).path("awake").asBoolean()).isTrue();
    }

    @Test
    void aChildThatEndsTakesOnlyTheEventInFlightWithIt() throws Exception {
        FunctionProcess exiting = function(ExitingHandler.class);
        long first = json(exiting.invoke("{}")).path("pid").asLong();

        assertThat(exiting.invoke("{\"exit\":true}")).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.type()).isEqualTo("Runtime.ExitError");
            assertThat(failed.payload()).contains("exit status 7");
        });
        assertThat(json(exiting.invoke("{}")).path("pid").asLong()).isNotEqualTo(first);
    }

    @Test
    void aChildKilledInTheMiddleOfAnEventFailsThatEvent() throws Exception {
        FunctionProcess sleeping = function(SleepingHandler.class);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<InvocationResult> result = threads.submit(() -> sleeping.invoke("{\"sleep\":true}"));
            assertThat(log.take()).isEqualTo("sleeping");

            sleeping.child().orElseThrow().destroyForcibly();

            assertThat(result.get()).isInstanceOf(Failed.class);
        }
    }

    @Test
    void anInitThatFailsSaysWhyOnTheConsole() throws Exception {
        FunctionProcess broken = function(BrokenHandler.class);

        assertThat(broken.invoke("{}")).isInstanceOf(Failed.class);

        assertThat(console)
                .last()
                .asString()
                .startsWith("function BrokenHandler  init failed: java.lang.IllegalArgumentException: ")
                .contains("PREFERENCE_LEARNING_RATE must be 0.01 to 0.10");
        assertThat(broken.child()).isEmpty();
        assertThat(broken.invoke("{}")).isInstanceOf(Failed.class);
    }

    @Test
    void withSnapStartTheHooksRunBeforeTheFirstEvent() throws Exception {
        FunctionProcess hooked = function(HookedHandler.class, Duration.ofSeconds(20), true, Map.of());

        assertThat(json(hooked.invoke("{}")).path("hooks").toString())
                .isEqualTo("[\"beforeCheckpoint\",\"afterRestore\"]");
    }

    @Test
    void withoutSnapStartNoHookRuns() throws Exception {
        assertThat(json(function(HookedHandler.class).invoke("{}")).path("hooks"))
                .isEmpty();
    }

    @Test
    void aHookThatFailsIsAnInitThatFails() throws Exception {
        for (String hook : List.of("beforeCheckpoint", "afterRestore")) {
            FunctionProcess hooked =
                    function(HookedHandler.class, Duration.ofSeconds(20), true, Map.of("FAIL_IN", hook));
            assertThat(hooked.invoke("{}")).isInstanceOf(Failed.class);
            assertThat(console).anySatisfy(line -> assertThat(line).contains(hook + " fails"));
        }
    }

    @Test
    void aPublishedVersionAnswersOnlyFromTheSwitchOn() throws Exception {
        FunctionProcess echo = function(EchoHandler.class, Duration.ofSeconds(20), false, Map.of("GREETING", "old"));
        assertThat(greeting(echo.invoke("{}"))).isEqualTo("old");
        ProcessHandle old = echo.child().orElseThrow();

        FunctionVersion next = echo.publish(changed(echo.spec(), Map.of("GREETING", "new")));

        assertThat(greeting(echo.invoke("{}"))).isEqualTo("old");
        echo.switchTo(next);
        JsonNode answer = json(echo.invoke("{}"));
        assertThat(answer.at("/environment/GREETING").asText()).isEqualTo("new");
        assertThat(answer.at("/environment/AWS_LAMBDA_FUNCTION_VERSION").asText())
                .isEqualTo("2");
        assertThat(echo.version()).isEqualTo(2);
        assertThat(old.isAlive()).isFalse();
        assertThat(folder.resolve("functions/EchoHandler")).isDirectoryNotContaining("glob:**/1");
    }

    @Test
    void anInterruptDoesNotStopASwitchHalfWay() throws Exception {
        FunctionProcess echo = function(EchoHandler.class, Duration.ofSeconds(20), false, Map.of("GREETING", "old"));
        echo.invoke("{}");
        ProcessHandle old = echo.child().orElseThrow();
        FunctionVersion next = echo.publish(changed(echo.spec(), Map.of("GREETING", "new")));

        Thread.currentThread().interrupt();
        try {
            echo.switchTo(next);
        } finally {
            // The JDK's own server may have taken note of it already.
            Thread.interrupted();
        }

        assertThat(echo.version()).isEqualTo(2);
        assertThat(greeting(echo.invoke("{}"))).isEqualTo("new");
        assertThat(old.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void whileVersionsAreSwitchedEveryEventIsAnswered() throws Exception {
        FunctionProcess echo = function(EchoHandler.class, Duration.ofSeconds(20), false, Map.of("GREETING", "v1"));
        var going = new AtomicBoolean(true);
        Callable<List<String>> client = () -> {
            var greetings = new ArrayList<String>();
            while (going.get()) {
                greetings.add(greeting(echo.invoke("{}")));
            }
            return greetings;
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> clients =
                    List.of(threads.submit(client), threads.submit(client), threads.submit(client));
            for (String greeting : List.of("v2", "v3")) {
                echo.switchTo(echo.publish(changed(echo.spec(), Map.of("GREETING", greeting))));
                assertThat(greeting(echo.invoke("{}"))).isEqualTo(greeting);
            }
            going.set(false);
            for (Future<List<String>> greetings : clients) {
                assertThat(greetings.get()).isSorted();
            }
        }
    }

    @Test
    void aVersionThatDoesNotStartLeavesTheOneThatAnswers() throws Exception {
        FunctionProcess hooked = function(HookedHandler.class, Duration.ofSeconds(20), true, Map.of());
        hooked.invoke("{}");
        List<ProcessHandle> before = ProcessHandle.current().children().toList();

        assertThatThrownBy(() -> hooked.publish(changed(hooked.spec(), Map.of("FAIL_IN", "beforeCheckpoint"))))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("function HookedHandler does not start: ");
        assertThat(console).anyMatch(line -> line.contains("beforeCheckpoint fails"));

        assertThat(hooked.invoke("{}")).isInstanceOf(Returned.class);
        assertThat(hooked.version()).isEqualTo(1);
        assertThat(ProcessHandle.current().children()).hasSameElementsAs(before);
    }

    @Test
    void closingEndsAlsoAVersionThatWaitsForItsSwitch() throws Exception {
        FunctionProcess echo = function(EchoHandler.class);
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        echo.publish(changed(echo.spec(), Map.of("GREETING", "new")));
        assertThat(ProcessHandle.current().children()).hasSize(before.size() + 1);

        echo.close();

        assertThat(ProcessHandle.current().children()).hasSameElementsAs(before);
    }

    @Test
    void aChildEndsWhenItsRuntimeApiGoesAway() throws Exception {
        Path zip = TestProject.zip(folder.resolve("echo.zip"), EchoHandler.class);
        DeployedCode.unpack(List.of(zip), folder.resolve("code"));
        Process child;
        try (var api = new RuntimeApi("stack-echo", 0)) {
            child = orphan(api);
            assertThat(api.initialized().get()).isEmpty();
        }
        assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private Process orphan(RuntimeApi api) throws Exception {
        ProcessBuilder builder = ChildJvm.prepare(
                List.of(),
                List.of(RUNTIME + "/*"),
                List.of(
                        "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                        EchoHandler.class.getName() + "::handle"));
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
        builder.redirectOutput(Files.createFile(folder.resolve("orphan.log")).toFile());
        return builder.directory(folder.resolve("code").toFile()).start();
    }

    @Test
    void closingEndsTheChildAndTheEventInFlight() throws Exception {
        FunctionProcess sleeping = function(SleepingHandler.class);
        var result = new CompletableFuture<InvocationResult>();
        Thread.ofVirtual().start(() -> {
            try {
                result.complete(sleeping.invoke("{\"sleep\":true}"));
            } catch (InterruptedException e) {
                result.completeExceptionally(e);
            }
        });
        log.take();
        ProcessHandle child = sleeping.child().orElseThrow();

        sleeping.close();

        assertThat(child.isAlive()).isFalse();
        assertThat(result.get()).isInstanceOf(Failed.class);
    }
}
