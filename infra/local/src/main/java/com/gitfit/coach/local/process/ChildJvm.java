package com.gitfit.coach.local.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** How a child JVM is started and ended: the same JDK as ours and nothing of our environment. */
public final class ChildJvm {
    private static final Duration GRACE = Duration.ofSeconds(5);
    /** Quick to start, never at full speed. */
    public static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private ChildJvm() {}

    /**
     * A JVM that is not started yet; its errors go where its output goes.
     *
     * @param flags more flags of the JVM
     * @param classPath folders and {@code folder/*} for the jars in it
     * @param program main class and its arguments
     */
    public static ProcessBuilder prepare(List<String> flags, List<String> classPath, List<String> program) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(flags);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath)));
        command.addAll(program);
        return ChildCommand.prepare(command);
    }

    /**
     * All jars of a folder as an entry of a class path.
     *
     * @throws StartFailure if the folder is not there
     */
    public static String jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new StartFailure(folder + " is missing: build first, with mvn package");
        }
        return folder.toAbsolutePath() + File.separator + "*";
    }

    /** Says with which exit code a process has ended, once it has, on a thread of its own. */
    public static void whenEnded(Process process, IntConsumer listener) {
        Thread.startVirtualThread(() -> listener.accept(process.onExit().join().exitValue()));
    }

    /** Asks a process to end, insists after five seconds, and returns when it has ended. */
    public static void end(Process process) {
        // Through its handle: the process itself would close its output before that has been read to the end.
        process.toHandle().destroy();
        await(process);
    }

    /** Ends a process without asking and returns when it has ended. */
    public static void kill(Process process) {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    /** Waits until a process that has been asked to end has ended, for five seconds before insisting. */
    static void await(Process process) {
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                kill(process);
            }
        } catch (InterruptedException e) {
            kill(process);
            Thread.currentThread().interrupt();
        }
    }
}
