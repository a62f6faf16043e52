package com.gitfit.coach.functions.pretraffic;

/** A request as the gateway hands it over, of a user whom nobody is. */
final class SyntheticRequest {
    static final String USER = "pre-traffic";

    /** What is planned, in pounds. */
    static final double PLANNED_WEIGHT = 135;

    /** What is planned. */
    static final int PLANNED_REPS = 10;

    private static final String ROUTE = "POST /recommendation";

    /** A set with repetitions in reserve, so that a raise suggests itself and meets its limit. */
    private static final String BODY = """
            {"user_id": "%s", "event_type": "complete_set",
             "exercise_data": {"exercise_name": "Bench Press", "planned_sets": 3, "planned_reps": %d,
               "planned_weight": %s, "last_rpe": 6},
             "context": {"time_of_day": "evening", "day_of_week": 3, "user_energy": 9, "user_motivation": 9}}\
            """.formatted(USER, PLANNED_REPS, PLANNED_WEIGHT);

    static final String EVENT =
            """
            {"version": "2.0", "routeKey": "%1$s", "rawPath": "/recommendation", "rawQueryString": "",
             "headers": {"authorization": "Bearer %2$s", "content-type": "application/json"},
             "requestContext": {
               "requestId": "%2$s", "routeKey": "%1$s", "stage": "$default",
               "http": {"method": "POST", "path": "/recommendation", "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1"},
               "authorizer": {"jwt": {"claims": {"sub": "%2$s"}, "scopes": null}}},
             "body": "%3$s", "isBase64Encoded": false}""".formatted(ROUTE, USER, BODY.replace("\"", "\\\"").replace("\n", " "));

    private SyntheticRequest() {}
}
