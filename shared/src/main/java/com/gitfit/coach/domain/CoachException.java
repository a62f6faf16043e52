package com.gitfit.coach.domain;

import java.util.List;

/**
 * A coded refusal or failure. The message and the details are shown to the caller, so they never hold input values,
 * class names or causes.
 */
public final class CoachException extends RuntimeException {
    private final ErrorCode code;
    private final transient List<Problem> details;

    /**
     * One field that was refused.
     *
     * @param field the path of the field, as in {@code exercise_data.planned_reps}
     * @param problem what is wrong with it, without its value
     */
    public record Problem(String field, String problem) {}

    public CoachException(ErrorCode code, String message) {
        this(code, message, List.of());
    }

    public CoachException(ErrorCode code, String message, List<Problem> details) {
        super(message);
        this.code = code;
        this.details = List.copyOf(details);
    }

    /** For a failure outside: the cause is kept for the log and never shown. */
    public CoachException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.details = List.of();
    }

    /** A refusal of one field. */
    public static CoachException invalid(String field, String problem) {
        return new CoachException(
                ErrorCode.VALIDATION_FAILED, "The request is not valid.", List.of(new Problem(field, problem)));
    }

    public ErrorCode code() {
        return code;
    }

    public List<Problem> details() {
        return details;
    }
}
