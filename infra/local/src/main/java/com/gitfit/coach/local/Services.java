package com.gitfit.coach.local;

import com.gitfit.coach.local.convex.LocalConvex;
import com.gitfit.coach.local.sqs.Queues;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What functions find on this machine in place of the cloud.
 *
 * @param dynamoDb where DynamoDB answers
 * @param s3 where S3 answers
 * @param queues in SQS, if the template has any
 * @param ssm where the parameter store answers, if a function has a parameter there
 * @param convex the mirror, if it is on
 * @param releases where Lambda and CodeDeploy answer, if a function is tried before it answers
 */
record Services(
        URI dynamoDb,
        URI s3,
        Optional<Queues> queues,
        Optional<URI> ssm,
        Optional<LocalConvex> convex,
        Optional<URI> releases) {
    /** Where each service of AWS answers, by its name in the SDK's variables. */
    Map<String, URI> endpoints() {
        var endpoints = new TreeMap<>(Map.of("DYNAMODB", dynamoDb, "S3", s3));
        queues.ifPresent(made -> endpoints.put("SQS", made.uri()));
        ssm.ifPresent(uri -> endpoints.put("SSM", uri));
        releases.ifPresent(uri -> endpoints.putAll(Map.of("LAMBDA", uri, "CODEDEPLOY", uri)));
        return endpoints;
    }
}
