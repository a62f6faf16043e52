package com.gitfit.coach.models.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Fetches one file. What has come of it lies beside its place, under the name of its checksum, until all of it is there
 * and is right; where a connection or a run breaks off, the next one goes on.
 *
 * @param path of the file on the hub
 * @param target where it is to be
 */
record FileDownload(HubRequests requests, String path, HubFile file, Path target, Progress progress) {
    private static final int BLOCK = 64 << 10;

    /** @throws HubRefused if it cannot be had, or is not what the hub says */
    void fetch(Waits waits) throws IOException {
        Path partial = target.resolveSibling(target.getFileName() + "." + file.checksum() + ".part");
        while (size(partial) != file.bytes()) {
            Optional<String> problem = goOn(partial, waits);
            if (problem.isPresent()) {
                waits.failed(problem.get(), Optional.empty());
            }
        }
        if (!file.is(partial)) {
            Files.delete(partial);
            throw new HubRefused(
                    file.name() + " is not what the hub says it is: its checksum is not " + file.checksum());
        }
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** @return why not all of it has come */
    private Optional<String> goOn(Path partial, Waits waits) throws IOException {
        long here = size(partial);
        HubRequests.Answer answer = requests.get(path, here, waits);
        boolean continues = answer.isFrom(here);
        if (!continues && !answer.isFrom(0)) {
            answer.body().close();
            Files.deleteIfExists(partial);
            return Optional.of("comes with another range than was asked for");
        }
        try (InputStream body = answer.body();
                OutputStream out = continues
                        ? Files.newOutputStream(partial, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                        : Files.newOutputStream(partial)) {
            return copy(body, out, continues ? here : 0, waits);
        }
    }

    private Optional<String> copy(InputStream body, OutputStream out, long from, Waits waits) throws IOException {
        byte[] block = new byte[BLOCK];
        long here = from;
        while (here < file.bytes()) {
            int read;
            try {
                read = body.read(block, 0, (int) Math.min(block.length, file.bytes() - here));
            } catch (IOException e) {
                return Optional.of(e.getMessage());
            }
            if (read < 0) {
                return Optional.of("the answer ends early");
            }
            out.write(block, 0, read);
            here += read;
            waits.reached(here);
            progress.reached(file.name(), here, file.bytes());
        }
        return Optional.empty();
    }

    /** What is longer than the file is none of it. */
    private long size(Path partial) throws IOException {
        long size = Files.exists(partial) ? Files.size(partial) : 0;
        if (size > file.bytes()) {
            Files.delete(partial);
            return 0;
        }
        return size;
    }
}
