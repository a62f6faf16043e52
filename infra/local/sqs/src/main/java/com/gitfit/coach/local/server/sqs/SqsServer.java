package com.gitfit.coach.local.server.sqs;

import java.io.OutputStream;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/** Serves ElasticMQ on a free port of the loopback interface until standard input ends. Messages are in memory. */
public final class SqsServer {
    private static final String REGION = "eu-west-1";
    private static final String ACCOUNT = "000000000000";

    private SqsServer() {}

    /**
     * Prints {@code listening PORT} once it answers; ends when standard input does, so that it never outlives its
     * parent.
     *
     * @param arguments not used: nothing is kept in a folder
     */
    public static void main(String[] arguments) throws Exception {
        SQSRestServer server = SQSRestServerBuilder.withInterface("127.0.0.1")
                .withDynamicPort()
                .withAWSRegion(REGION)
                .withAWSAccountId(ACCOUNT)
                .start();
        System.out.println(
                "listening " + server.waitUntilStarted().localAddress().getPort());
        System.in.transferTo(OutputStream.nullOutputStream());
        server.stopAndWait();
        System.exit(0);
    }
}
