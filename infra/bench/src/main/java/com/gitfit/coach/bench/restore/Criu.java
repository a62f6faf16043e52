package com.gitfit.coach.bench.restore;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CRIU, which writes the whole state of a process to files and makes the process anew from them. */
public final class Criu {
    private static final int OLDEST = 4;
    private static final Pattern VERSION = Pattern.compile("Version: (\\d+)\\.");
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(10);
    private static final Duration LONGEST_FETCH = Duration.ofMinutes(3);
    private static final Duration LONGEST_WORK = Duration.ofMinutes(2);

    private final String program;

    private Criu(String program) {
        this.program = program;
    }

    /**
     * Finds a CRIU that works here, on the path or in a folder of its own.
     *
     * @param own the folder where {@link #findOrFetch} puts one
     * @throws CriuMissing if there is none
     */
    public static Criu find(Path own) throws CriuMissing, InterruptedException {
        var problems = new ArrayList<String>();
        for (String program :
                List.of("criu", own.resolve("criu").toAbsolutePath().toString())) {
            String problem = problem(program);
            if (problem.isEmpty()) {
                return new Criu(program);
            }
            problems.add(problem);
        }
        throw new CriuMissing(String.join("; ", problems));
    }

    private static String problem(String program) throws InterruptedException {
        try {
            Matcher version = VERSION.matcher(
                    Command.run(LONGEST_QUESTION, List.of(program, "--version")).output());
            if (!version.find()) {
                return program + " says no version";
            }
            if (Integer.parseInt(version.group(1)) < OLDEST) {
                return program + " is older than " + OLDEST + ".0";
            }
            Command.Result check = Command.run(LONGEST_QUESTION, List.of(program, "check"));
            return check.succeeded() ? "" : program + " cannot work here: " + check.lastLine();
        } catch (IOException e) {
            return "no " + program;
        }
    }

    /**
     * The same; if there is none, first unpacks one of the system's distribution into that folder. Installs nothing.
     *
     * @param script {@code fetch-criu.sh}
     */
    public static Criu findOrFetch(Path own, Path script) throws CriuMissing, InterruptedException {
        try {
            return find(own);
        } catch (CriuMissing e) {
            fetch(script, own);
            return find(own);
        }
    }

    private static void fetch(Path script, Path own) throws CriuMissing, InterruptedException {
        if (new UnixSystem().getUid() != 0) {
            throw new CriuMissing("there is no CRIU " + OLDEST + " and only root can fetch and use one");
        }
        if (!Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            throw new CriuMissing("there is no CRIU " + OLDEST + " and no apt-get to fetch one with");
        }
        try {
            Command.Result fetch = Command.run(
                    LONGEST_FETCH,
                    List.of("bash", script.toString(), own.toAbsolutePath().toString()));
            if (!fetch.succeeded()) {
                throw new CriuMissing("CRIU cannot be fetched: " + fetch.lastLine());
            }
        } catch (IOException e) {
            throw new CriuMissing("CRIU cannot be fetched: " + e.getMessage());
        }
    }

    /** Writes a process to a folder and ends it. */
    void dump(long process, Path images) throws IOException, InterruptedException {
        run("dump", images, List.of("--tree", Long.toString(process), "--ghost-limit", "64M"));
    }

    /** Makes the process anew; returns when it runs. */
    void restore(Path images) throws IOException, InterruptedException {
        run("restore", images, List.of("--restore-detached"));
    }

    /** Makes the process anew but does not let it run: it waits for the signal {@code CONT}. */
    void restoreStopped(Path images) throws IOException, InterruptedException {
        run("restore", images, List.of("--restore-detached", "--leave-stopped"));
    }

    private void run(String action, Path images, List<String> options) throws IOException, InterruptedException {
        String log = action + ".log";
        var command = new ArrayList<>(List.of(program, action, "--images-dir", images.toString(), "--log-file", log));
        command.addAll(options);
        Command.Result result = Command.run(LONGEST_WORK, command);
        if (!result.succeeded()) {
            throw new IOException("criu " + action + " failed: " + errors(images.resolve(log)));
        }
    }

    private static String errors(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "it wrote no log";
        }
        try (var lines = Files.lines(log)) {
            return String.join(
                    " | ", lines.filter(line -> line.contains("Error")).toList());
        }
    }
}
