package com.gitfit.coach.local.journey;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Somebody who trains, with a token of their own.
 *
 * @param api where the coach is
 * @param id the user id
 */
record Lifter(Api api, String id, String token) {
    /** Asks for a recommendation for three sets of eight bench presses at 135 lb. */
    Answer ask(String event) {
        return api.post("/recommendation", token, Bodies.recommendation(id, event));
    }

    /** The recommendation itself. */
    JsonNode recommendation(String event) {
        return ask(event).ok().at("/recommendation");
    }

    /** The id of a new recommendation. */
    String tweak(String event) {
        return recommendation(event).path("id").asText();
    }

    /** @param feedback a JSON object */
    Answer answer(String tweak, String feedback) {
        return api.post("/feedback", token, Bodies.feedback(id, tweak, feedback));
    }

    /** Asks after a set, and answers. */
    void train(String feedback) {
        answer(tweak("complete_set"), feedback).ok();
    }

    Answer logs(String session) {
        return api.post("/session", token, Bodies.session(id, session));
    }

    Answer tells(String event) {
        return api.post("/event", token, Bodies.event(id, event));
    }

    JsonNode profile() {
        return get("/profile").at("/profile");
    }

    JsonNode insights() {
        return get("/insights").at("/insights");
    }

    JsonNode export() {
        return get("/export").json();
    }

    Answer get(String what) {
        return api.get("/user/" + id + what, token).ok();
    }

    Answer delete() {
        return api.delete("/user/" + id, token).ok();
    }
}
