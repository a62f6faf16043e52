package com.gitfit.coach.bench.restore;

import com.gitfit.coach.local.lambda.LambdaRuntime.Launcher;
import com.gitfit.coach.local.lambda.RuntimeApi;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A function at the moment for which SnapStart keeps it: initialized, its hooks before the snapshot run. Copies have
 * the number of the process that was dumped, so that there can be one at a time.
 */
public final class Snapshot {
    private static final Duration LONGEST_INIT = Duration.ofMinutes(2);
    private static final Duration LONGEST_SIGNAL = Duration.ofSeconds(5);
    private static final long BETWEEN_LOOKS_MILLISECONDS = 2;

    private final Criu criu;
    private final UnpackedFunction function;
    private final Path images;
    private final Duration init;
    private final long process;
    private final int port;
    private final long logged;

    private Snapshot(
            Criu criu, UnpackedFunction function, Path images, Duration init, long process, int port, long logged) {
        this.criu = criu;
        this.function = function;
        this.images = images;
        this.init = init;
        this.process = process;
        this.port = port;
        this.logged = logged;
    }

    /**
     * Starts a function, waits until it is ready for its snapshot, and takes that.
     *
     * @param folder empty, for the snapshot and the function's temporary files, which its copies need too
     * @throws IOException if it cannot be dumped
     * @throws IllegalStateException if the function ends, does not become ready, or has a connection open
     */
    public static Snapshot take(Criu criu, UnpackedFunction function, Path folder)
            throws IOException, InterruptedException {
        Path gate = Files.createDirectories(folder.resolve("gate").toAbsolutePath());
        Path temporary = folder.resolve("tmp").toAbsolutePath();
        Path images = Files.createDirectories(folder.resolve("images").toAbsolutePath());
        try (var api = new RuntimeApi(function.spec().name(), 0)) {
            int port = Integer.parseInt(api.address().replaceAll(".*:", ""));
            long begin = System.nanoTime();
            Process child = function.start(api, temporary, launcher(), Map.of(ParkedClient.GATE, gate.toString()));
            try {
                await(gate.resolve(ParkedClient.READY), child, function.log());
                var init = Duration.ofNanos(System.nanoTime() - begin);
                requireNoConnection(child);
                criu.dump(child.pid(), images);
                Files.createFile(gate.resolve(ParkedClient.GO));
                long logged = Files.size(function.log());
                return new Snapshot(criu, function, images, init, child.pid(), port, logged);
            } finally {
                child.destroyForcibly();
                child.waitFor();
            }
        }
    }

    /**
     * {@link ParkedClient}, from the folder or jar in which we are. It is named only: the runtime client is not on the
     * class path of this JVM.
     */
    private static Launcher launcher() {
        String home = Snapshot.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return new Launcher(Snapshot.class.getPackageName() + ".ParkedClient", List.of(home));
    }

    private static void await(Path ready, Process child, Path log) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_INIT.toNanos();
        while (!Files.exists(ready)) {
            if (!child.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the function does not become ready: " + log + " may say why");
            }
            Thread.sleep(BETWEEN_LOOKS_MILLISECONDS);
        }
    }

    /** One that is open now would be dead in every copy. */
    private static void requireNoConnection(Process child) throws IOException {
        List<String> connections = new OpenConnections(child.pid()).all();
        if (!connections.isEmpty()) {
            throw new IllegalStateException("the snapshot would have open connections: " + connections);
        }
    }

    /** From the start of the process until it was ready for the snapshot. */
    public Duration init() {
        return init;
    }

    /** How large the snapshot is on disk, in bytes. */
    public long bytes() throws IOException {
        try (Stream<Path> files = Files.list(images)) {
            long bytes = 0;
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    /** A copy that runs. */
    public Copy restore() throws IOException, InterruptedException {
        RuntimeApi api = api();
        try {
            criu.restore(images);
            return copy(api);
        } catch (IOException e) {
            api.close();
            throw e;
        }
    }

    /**
     * How much memory a copy reads or writes until it has given its first answer, in bytes: what a snapshot that is
     * loaded page by page would have to load. Code in mapped files counts, as it is in Lambda's snapshot too; memory
     * that the snapshot does not hold, because the copy allocates it, does not.
     */
    public long touchedBy(String event) throws IOException, InterruptedException {
        RuntimeApi api = api();
        criu.restoreStopped(images);
        try (Copy copy = copy(api)) {
            var memory = new ProcessMemory(process);
            long before = memory.anonymous();
            memory.forgetReferences();
            Command.run(LONGEST_SIGNAL, List.of("kill", "-CONT", Long.toString(process)));
            copy.answer(event);
            return memory.referenced() - (memory.anonymous() - before);
        }
    }

    /** What the last copy has logged. */
    public String log() throws IOException {
        byte[] all = Files.readAllBytes(function.log());
        return new String(all, (int) logged, all.length - (int) logged, StandardCharsets.UTF_8);
    }

    /** Where the function asks for events, as its environment says; nobody of a former copy waits here. */
    private RuntimeApi api() throws IOException {
        // CRIU insists on finding open files as long as they were.
        try (FileChannel log = FileChannel.open(function.log(), StandardOpenOption.WRITE)) {
            log.truncate(logged);
        }
        return new RuntimeApi(function.spec().name(), port);
    }

    private Copy copy(RuntimeApi api) {
        ProcessHandle handle = ProcessHandle.of(process)
                .orElseThrow(() -> new IllegalStateException(
                        "the restored function has ended: " + function.log() + " may say why"));
        return new Copy(handle, api, function.spec().timeout());
    }
}
