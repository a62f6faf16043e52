package com.gitfit.coach.models.publishing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A way to servers that is cut for good once so many bytes have gone over it, in whichever direction. */
final class LostNetwork implements AutoCloseable {
    private static final int BUFFER = 8 << 10;

    private final AtomicLong left;
    private final AtomicLong carried = new AtomicLong();
    private final List<Closeable> open = new CopyOnWriteArrayList<>();

    LostNetwork(long bytes) {
        left = new AtomicLong(bytes);
    }

    /** How many bytes have gone over it. */
    long carried() {
        return carried.get();
    }

    /** The address of a server, by this way. */
    URI to(URI server) throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        open.add(listener);
        Thread.startVirtualThread(() -> accept(listener, server));
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    private void accept(ServerSocket listener, URI server) {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                open.add(client);
                Socket upstream = new Socket(server.getHost(), server.getPort());
                open.add(upstream);
                Thread.startVirtualThread(() -> carry(client, upstream));
                Thread.startVirtualThread(() -> carry(upstream, client));
            } catch (IOException e) {
                close();
            }
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                int allowed = Math.clamp(left.getAndAdd(-read), 0, read);
                out.write(buffer, 0, allowed);
                out.flush();
                carried.addAndGet(allowed);
                if (allowed < read) {
                    close();
                }
            }
        } catch (IOException e) {
            // One side has gone: so does the other.
            return;
        }
    }

    @Override
    public void close() {
        for (Closeable each : open) {
            try {
                each.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
