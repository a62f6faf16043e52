package com.gitfit.coach.local.network;

import com.gitfit.coach.local.http.Headers;
import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.Payload;
import java.util.Set;

/** How DynamoDB refuses a call for items when a table has no throughput left. */
final class Throttling {
    /** Neither what makes and describes tables nor what reads streams. */
    private static final Set<String> OF_ITEMS = Set.of(
            "BatchExecuteStatement",
            "BatchGetItem",
            "BatchWriteItem",
            "DeleteItem",
            "ExecuteStatement",
            "ExecuteTransaction",
            "GetItem",
            "PutItem",
            "Query",
            "Scan",
            "TransactGetItems",
            "TransactWriteItems",
            "UpdateItem");

    private static final String REFUSAL = """
            {"__type":"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException",\
            "message":"The level of configured provisioned throughput for the table was exceeded. \
            Consider increasing your provisioning level with the UpdateTable API."}""";

    private Throttling() {}

    /** Whether an operation uses the throughput of a table. */
    static boolean concerns(String operation) {
        return OF_ITEMS.contains(operation);
    }

    /** What the caller sees. */
    static HttpAnswer answer() {
        return new HttpAnswer(400, Headers.of("content-type", "application/x-amz-json-1.0"), Payload.of(REFUSAL));
    }
}
