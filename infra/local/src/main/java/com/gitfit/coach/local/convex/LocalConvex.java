package com.gitfit.coach.local.convex;

import com.gitfit.coach.local.process.ChildCommand;
import com.gitfit.coach.local.process.ChildLog;
import com.gitfit.coach.local.process.ServerProcess;
import com.gitfit.coach.local.process.StartFailure;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The project's Convex functions behind Convex's HTTP API, with a deploy key that is made anew for every run. */
public final class LocalConvex implements AutoCloseable {
    private static final Path SERVER = Path.of("standin", "server.mjs");
    private static final int KEY_BYTES = 24;

    private final ServerProcess server;
    private final String deployKey;

    private LocalConvex(ServerProcess server, String deployKey) {
        this.server = server;
        this.deployKey = deployKey;
    }

    /**
     * What keeps it from running on this machine, in words; empty if nothing does.
     *
     * @param folder of the Convex project
     * @param path where programs are, as in the variable {@code PATH}
     */
    public static Optional<String> obstacle(Path folder, String path) {
        if (node(path).isEmpty()) {
            return Optional.of("node is not installed");
        }
        return Stream.of(folder.resolve(SERVER), folder.resolve("node_modules"))
                .filter(file -> !Files.exists(file))
                .map(file -> file + " is missing: run npm ci in " + folder)
                .findFirst();
    }

    private static Optional<Path> node(String path) {
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "node"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param folder of the Convex project
     * @param issuer of the users' tokens
     * @param audience of the users' tokens
     * @param log of the process
     * @throws StartFailure if it does not start
     */
    public static LocalConvex start(Path folder, String issuer, String audience, ChildLog log) {
        String key = newKey();
        ProcessBuilder program =
                ChildCommand.prepare(List.of("node", SERVER.toString(), "--prod", "--port", "0", "--key", key));
        program.environment().put("JWT_ISSUER", issuer);
        program.environment().put("JWT_AUDIENCE", audience);
        return new LocalConvex(ServerProcess.start(program.directory(folder.toFile()), log), key);
    }

    private static String newKey() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return "local|" + HexFormat.of().formatHex(bytes);
    }

    /** Where it answers, such as {@code http://127.0.0.1:41733}. */
    public URI uri() {
        return server.uri();
    }

    /** What opens its internal functions. */
    public String deployKey() {
        return deployKey;
    }

    /** The running process. */
    public ProcessHandle handle() {
        return server.handle();
    }

    @Override
    public void close() {
        server.close();
    }
}
