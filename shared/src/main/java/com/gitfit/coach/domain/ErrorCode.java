package com.gitfit.coach.domain;

/** Every reason for which the coach refuses or fails, with the HTTP status that says so. */
public enum ErrorCode {
    UNAUTHORIZED(401),
    PAYLOAD_TOO_LARGE(413),
    MALFORMED_JSON(400),
    VALIDATION_FAILED(422),
    FORBIDDEN(403),
    NOT_FOUND(404),
    TWEAK_NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    FEEDBACK_CONFLICT(409),
    SESSION_CONFLICT(409),
    RATE_LIMITED(429),
    ENGINE_DISABLED(503),
    MODEL_UNAVAILABLE(503),
    STORE_UNAVAILABLE(503),
    INTERNAL(500);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** The HTTP status, 400–503. */
    public int status() {
        return status;
    }
}
