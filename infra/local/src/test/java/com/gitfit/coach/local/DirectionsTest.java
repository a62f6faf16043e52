package com.gitfit.coach.local;

import com.gitfit.coach.Directions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may import whom. */
class DirectionsTest {
    private static final Directions DIRECTIONS = Directions.under(
            "com.gitfit.coach.local",
            "convex",
            "dynamodb",
            "gateway",
            "http",
            "issuer",
            "lambda",
            "metrics",
            "model",
            "network",
            "pages",
            "parameters",
            "process",
            "releases",
            "s3",
            "schedule",
            "sqs",
            "streams",
            "template");

    @ParameterizedTest
    @CsvSource({
        "process,",
        "template,",
        "http,       process",
        "convex,     process",
        "s3,         process",
        "issuer,     http",
        "pages,      http",
        "parameters, http",
        "model,      process",
        "network,    http",
        "dynamodb,   process template",
        "sqs,        process template lambda",
        "lambda,     process http",
        "streams,    process template lambda",
        "schedule,   template lambda http",
        "gateway,    template lambda http",
        "releases,   lambda http process",
        "metrics,    template lambda http",
    })
    void aPartImportsOnlyWhatItsPackageSays(String part, String imports) {
        DIRECTIONS.check(part, imports);
    }
}
