package com.gitfit.coach.local.server.dynamodb;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;

/**
 * Serves DynamoDB Local on a free port of the loopback interface until standard input ends.
 *
 * <p>Its handlers are started without Amazon's own {@code ServerRunner}, which listens on every interface, cannot
 * report a free port, and is the one place that sends telemetry.
 */
public final class DynamoDbServer {
    private DynamoDbServer() {}

    /**
     * Prints {@code listening PORT} once it answers; ends when standard input does, so that it never outlives its
     * parent.
     *
     * @param arguments the folder of the data, which must exist
     */
    public static void main(String[] arguments) throws Exception {
        var handler = new LocalDynamoDBServerHandler(storage(arguments[0]), "");
        var server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        server.setHandler(new ContextHandler(handler));
        server.start();
        System.out.println("listening " + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
        System.in.transferTo(OutputStream.nullOutputStream());
        server.stop();
        handler.close();
        System.exit(0);
    }

    /** One database for all credentials and regions, as tests and functions sign with whatever they have. */
    private static LocalDynamoDBRequestHandler storage(String folder) throws Exception {
        boolean inMemory = false;
        boolean shared = true;
        boolean delayed = false;
        return new LocalDynamoDBRequestHandler(0, inMemory, folder, shared, delayed);
    }
}
