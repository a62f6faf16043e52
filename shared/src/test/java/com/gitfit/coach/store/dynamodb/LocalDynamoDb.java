package com.gitfit.coach.store.dynamodb;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;

/**
 * Amazon's own DynamoDB Local in this JVM, in memory, on a free port of the loopback interface. It is started once,
 * without Amazon's launcher, which would listen everywhere and report its use; it ends with the JVM.
 */
final class LocalDynamoDb {
    private static final int ANY_PORT = 0;
    private static final URI ENDPOINT = start();

    private LocalDynamoDb() {}

    static URI endpoint() {
        return ENDPOINT;
    }

    private static URI start() {
        boolean inMemory = true;
        boolean oneDatabaseForAllCredentials = true;
        boolean slowTableStates = false;
        try {
            var storage =
                    new LocalDynamoDBRequestHandler(0, inMemory, null, oneDatabaseForAllCredentials, slowTableStates);
            Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), ANY_PORT));
            server.setHandler(new ContextHandler(new LocalDynamoDBServerHandler(storage, null)));
            server.start();
            return URI.create("http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
        } catch (Exception failure) {
            throw new IllegalStateException("DynamoDB Local does not start", failure);
        }
    }
}
