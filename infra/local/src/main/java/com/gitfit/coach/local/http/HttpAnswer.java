package com.gitfit.coach.local.http;

/**
 * What goes back to a client.
 *
 * @param status 200–599
 * @param headers without content-length, which follows from the body
 * @param body sent as it is; for a HEAD request only its length is
 */
public record HttpAnswer(int status, Headers headers, Payload body) {
    /** @throws IllegalArgumentException if the status is none that HTTP knows */
    public HttpAnswer {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status " + status + " is none of HTTP");
        }
    }

    /** An answer in JSON. */
    public static HttpAnswer json(int status, String body) {
        return new HttpAnswer(status, Headers.of("content-type", "application/json"), Payload.of(body));
    }

    /** An answer without a body. */
    public static HttpAnswer empty(int status) {
        return new HttpAnswer(status, Headers.NONE, Payload.EMPTY);
    }

    /** This answer with one more header. */
    public HttpAnswer with(String name, String value) {
        return new HttpAnswer(status, headers.with(name, value), body);
    }

    /** This answer with more headers. */
    public HttpAnswer with(Headers more) {
        return new HttpAnswer(status, headers.with(more), body);
    }
}
