package com.gitfit.coach.bench.restore;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts Lambda's runtime client and holds it where Lambda takes the snapshot: all hooks before it have run, and the
 * client is about to ask for the restore. The JDK then looks for a proxy, the last moment at which no connection is
 * open; so that is what we are.
 */
public final class ParkedClient extends ProxySelector {
    /** The variable with the folder through which the snapshot's maker and the child talk. */
    static final String GATE = "COACH_SNAPSHOT_GATE";

    /** Made in the gate when everything is ready for the snapshot. */
    static final String READY = "ready";

    /** Looked for in the gate: the child goes on once it is there. */
    static final String GO = "go";

    private static final String RESTORE = "/runtime/restore/next";
    private static final long BETWEEN_LOOKS_MILLISECONDS = 1;

    private final ProxySelector usual;

    private ParkedClient(ProxySelector usual) {
        this.usual = usual;
    }

    /** @param arguments the handler */
    public static void main(String[] arguments) throws Throwable {
        ProxySelector.setDefault(new ParkedClient(ProxySelector.getDefault()));
        AWSLambda.main(arguments);
    }

    @Override
    public List<Proxy> select(URI uri) {
        if (uri.getPath().endsWith(RESTORE)) {
            park(Path.of(System.getenv(GATE)));
            ProxySelector.setDefault(usual);
        }
        return usual.select(uri);
    }

    private static void park(Path gate) {
        try {
            Files.createFile(gate.resolve(READY));
            while (!Files.exists(gate.resolve(GO))) {
                Thread.sleep(BETWEEN_LOOKS_MILLISECONDS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        usual.connectFailed(uri, address, failure);
    }
}
