package com.gitfit.coach.local.journey;

import java.util.List;
import java.util.Optional;

/** One request to every route that needs a token; with the right one each would be answered with 200. */
final class Requests {
    private Requests() {}

    /** @param body if the method takes one */
    record Request(String method, String path, Optional<String> body) {
        Answer send(Api api, Optional<String> token) {
            return api.send(method, path, token, body);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Requests about a lifter, who is asked for a recommendation first. */
    static List<Request> of(Lifter lifter) {
        String id = lifter.id();
        return List.of(
                post("/recommendation", Bodies.recommendation(id, "complete_set")),
                post("/feedback", Bodies.feedback(id, lifter.tweak("complete_set"), Bodies.EASY)),
                post("/event", Bodies.event(id, "complete_set")),
                post("/session", Bodies.session(id, "tuesday")),
                bodiless("GET", "/user/" + id + "/insights"),
                bodiless("GET", "/user/" + id + "/profile"),
                bodiless("GET", "/user/" + id + "/export"),
                bodiless("DELETE", "/user/" + id));
    }

    private static Request post(String path, String body) {
        return new Request("POST", path, Optional.of(body));
    }

    private static Request bodiless(String method, String path) {
        return new Request(method, path, Optional.empty());
    }
}
