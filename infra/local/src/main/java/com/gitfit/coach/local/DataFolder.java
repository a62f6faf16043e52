package com.gitfit.coach.local;

import com.gitfit.coach.local.process.StartFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder where a stack keeps its data, held so that no second stack writes into the same files. */
final class DataFolder implements AutoCloseable {
    private final FileChannel lock;

    private DataFolder(FileChannel lock) {
        this.lock = lock;
    }

    /** @throws StartFailure if the folder cannot be written or another stack holds it */
    static DataFolder hold(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel lock =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                lock.close();
                throw taken(folder);
            }
            return new DataFolder(lock);
        } catch (OverlappingFileLockException e) {
            throw taken(folder);
        } catch (IOException e) {
            throw new StartFailure("the data folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static StartFailure taken(Path folder) {
        return new StartFailure("another stack runs on " + folder + ": choose another folder with COACH_DATA");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
