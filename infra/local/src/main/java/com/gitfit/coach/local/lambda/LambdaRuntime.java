package com.gitfit.coach.local.lambda;

import com.gitfit.coach.local.process.ChildJvm;
import com.gitfit.coach.local.process.ChildLog;
import com.gitfit.coach.local.process.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Starts children on Amazon's runtime interface client, with the flags and the environment that Lambda gives them.
 *
 * @param libraries the folder with the jars of the runtime client: all that is on a child's class path
 */
public record LambdaRuntime(Path libraries) {
    /**
     * What starts the runtime client in a child: the client itself, or a program that ends by starting it.
     *
     * @param mainClass takes the handler as its argument
     * @param classPath of that class, without the client
     */
    public record Launcher(String mainClass, List<String> classPath) {
        /** As in the managed runtime. */
        public static final Launcher CLIENT =
                new Launcher("com.amazonaws.services.lambda.runtime.api.client.AWSLambda", List.of());

        public Launcher {
            classPath = List.copyOf(classPath);
        }
    }

    /** Lambda's own hooks answer to {@code org.crac}, as in the managed runtime. */
    private static final String CLIENT_JAR = "aws-lambda-java-runtime-interface-client";

    private static final String NATIVE_CLIENT =
            "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=";
    private static final String HOOKS = "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac";
    /** Of a function's memory, as in the managed runtime. */
    private static final int HEAP_PERCENT = 85;
    /** What part of its memory a JVM takes at once; left alone it would go by the memory of this machine. */
    private static final int FIRST_HEAP = 64;

    private static final int LEAST_HEAP = 8;
    private static final String VERSION = "AWS_LAMBDA_FUNCTION_VERSION";

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

    /** @param version from 1, as Lambda counts what is published */
    Sandbox start(
            FunctionSpec function, int version, Path code, Path temporary, ChildLog log, Consumer<String> listener) {
        var api = new RuntimeApi(function.name(), 0);
        try {
            ProcessBuilder builder = prepare(function, code, temporary, api.address(), Launcher.CLIENT);
            builder.environment().put(VERSION, Integer.toString(version));
            Process process = builder.start();
            return new Sandbox(process, api, log.follow(process, listener));
        } catch (IOException e) {
            api.close();
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A child that is not started yet.
     *
     * @param code the folder of its unpacked code
     * @param temporary the folder for its temporary files, made if it is missing. In Lambda each function has one of
     *     its own; here functions may share what they unpack
     * @param api where its Runtime API answers
     */
    public ProcessBuilder prepare(FunctionSpec function, Path code, Path temporary, String api, Launcher launcher)
            throws IOException {
        int memory = function.memoryMegabytes();
        String heap = "-Xmx" + memory * HEAP_PERCENT / 100 + "m";
        String firstHeap = "-XX:InitialHeapSize=" + Math.max(memory / FIRST_HEAP, LEAST_HEAP) + "m";
        var classPath = new ArrayList<>(launcher.classPath());
        classPath.add(ChildJvm.jars(libraries));
        var flags = new ArrayList<>(
                List.of(heap, firstHeap, HOOKS, "-Djava.io.tmpdir=" + Files.createDirectories(temporary)));
        flags.add(NATIVE_CLIENT + nativeClient(temporary));
        if (!function.snapStart()) {
            // From Java 25 on, Lambda leaves both compilers on before a snapshot.
            flags.add(ChildJvm.FIRST_COMPILER_ONLY);
        }
        ProcessBuilder builder = ChildJvm.prepare(flags, classPath, List.of(launcher.mainClass(), function.handler()));
        builder.environment().putAll(environment(function, code, api));
        return builder.directory(code.toFile());
    }

    /**
     * The native part of the client. Left alone, each child would unpack it to the same place under {@code /tmp}, and
     * two that start at once would load each other's half-written file.
     */
    private Path nativeClient(Path temporary) throws IOException {
        Path library = temporary.resolve("libaws-lambda-jni.so");
        if (Files.exists(library)) {
            return library;
        }
        String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        Path fresh = Files.createTempFile(temporary, "jni", ".so");
        try (FileSystem jar = FileSystems.newFileSystem(clientJar())) {
            Files.copy(
                    jar.getPath("jni", "libaws-lambda-jni.linux-" + processor + ".so"),
                    fresh,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.move(fresh, library, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path clientJar() throws IOException {
        try (Stream<Path> jars = Files.list(libraries)) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(CLIENT_JAR))
                    .findFirst()
                    .orElseThrow(() -> new StartFailure(libraries + " has no " + CLIENT_JAR + ": build first"));
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
                VERSION,
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
