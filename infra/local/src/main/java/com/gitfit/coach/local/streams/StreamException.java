package com.gitfit.coach.local.streams;

/** A stream cannot be read now; after a while, from the last checkpoint, it may be. */
final class StreamException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;

    /**
     * @param type DynamoDB's name for it, such as {@code ExpiredIteratorException}; empty if it is none of DynamoDB's
     */
    StreamException(String type, String problem) {
        super(problem);
        this.type = type;
    }

    StreamException(String problem, Throwable cause) {
        super(problem, cause);
        this.type = "";
    }

    String type() {
        return type;
    }

    /** Whether only the position is to blame, as after a long pause, or when the first record of all has come. */
    boolean isOfThePosition() {
        return type.equals("ExpiredIteratorException") || type.equals("TrimmedDataAccessException");
    }
}
