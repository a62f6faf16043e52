package com.gitfit.coach.models.hub;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A body that is given up when nothing has come for a while, which the JDK's client has no limit for. */
final class PatientStream extends FilterInputStream {
    private final Duration silence;
    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());

    PatientStream(InputStream body, Duration silence) {
        super(body);
        this.silence = silence;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Future<Integer> read = reader.submit(() -> in.read(bytes, offset, length));
        try {
            return read.get(silence.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("nothing has come for " + silence.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException("the connection breaks off", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HubRefused("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.shutdownNow();
        super.close();
    }
}
