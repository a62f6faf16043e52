package com.gitfit.coach.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server in a process of its own that prints {@code listening PORT} when it answers and ends when its standard input
 * does: the pipe closes when we end, however we end.
 */
public final class ServerProcess implements AutoCloseable {
    private static final String LISTENING = "listening ";
    private static final long START_SECONDS = 60;

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a server in a JVM and waits until it answers.
     *
     * @param module a built Maven module with {@code target/classes} and {@code target/lib}
     * @param mainClass of that module; its argument is a folder
     * @param data that folder, made if it is missing
     * @param log of the process
     * @throws StartFailure if it ends, or does not answer within a minute
     */
    public static ServerProcess start(Path module, String mainClass, Path data, ChildLog log) {
        Path target = module.resolve("target");
        var classPath =
                List.of(target.resolve("classes").toAbsolutePath().toString(), ChildJvm.jars(target.resolve("lib")));
        var program = List.of(mainClass, data.toAbsolutePath().toString());
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return start(
                ChildJvm.prepare(List.of(ChildJvm.FIRST_COMPILER_ONLY), classPath, program)
                        .directory(data.toFile()),
                log);
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param program that keeps to what is said above
     * @param log of the process
     * @throws StartFailure if it cannot be started, ends, or does not answer within a minute
     */
    public static ServerProcess start(ProcessBuilder program, ChildLog log) {
        try {
            Process process = program.start();
            return new ServerProcess(process, awaitPort(process, log));
        } catch (IOException e) {
            throw new StartFailure(program.command().getFirst() + " cannot be started: " + e.getMessage(), e);
        }
    }

    private static int awaitPort(Process process, ChildLog log) {
        var port = new CompletableFuture<Integer>();
        ChildJvm.whenEnded(
                process,
                code -> port.completeExceptionally(
                        new StartFailure("a server ended with exit code " + code + ": " + log.file() + " says why")));
        log.follow(process, line -> {
            if (line.startsWith(LISTENING)) {
                port.complete(Integer.valueOf(line.substring(LISTENING.length())));
            }
        });
        try {
            return port.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new StartFailure(e.getCause().getMessage(), e);
        } catch (TimeoutException | InterruptedException e) {
            ChildJvm.end(process);
            throw new StartFailure("a server does not answer: " + log.file() + " may say why", e);
        }
    }

    /** Where it answers, such as {@code http://127.0.0.1:41733}. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The running process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends the server in order and returns when it has ended. */
    @Override
    public void close() {
        try {
            process.outputWriter().close();
        } catch (IOException e) {
            process.toHandle().destroy();
        }
        ChildJvm.await(process);
    }
}
