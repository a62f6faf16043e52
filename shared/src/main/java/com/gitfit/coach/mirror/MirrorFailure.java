package com.gitfit.coach.mirror;

import java.time.Duration;
import java.util.Optional;

/** Why the mirror did not do what it was asked. Messages hold nothing of any document. */
public abstract sealed class MirrorFailure extends RuntimeException {
    private MirrorFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** It did not answer, or is too busy: the same call may succeed later. */
    public static final class Unreachable extends MirrorFailure {
        private final transient Optional<Duration> retryAfter;

        public Unreachable(String message) {
            this(message, Optional.empty(), null);
        }

        public Unreachable(String message, Throwable cause) {
            this(message, Optional.empty(), cause);
        }

        public Unreachable(String message, Duration retryAfter) {
            this(message, Optional.of(retryAfter), null);
        }

        private Unreachable(String message, Optional<Duration> retryAfter, Throwable cause) {
            super(message, cause);
            this.retryAfter = retryAfter;
        }

        /** How long it wants to be left alone. */
        public Optional<Duration> retryAfter() {
            return retryAfter;
        }
    }

    /** It refuses this call, and would again. */
    public static final class Refused extends MirrorFailure {
        private final transient Optional<String> errorData;
        private final transient Optional<String> requestId;

        public Refused(String message, Optional<String> errorData, Optional<String> requestId) {
            super(message, null);
            this.errorData = errorData;
            this.requestId = requestId;
        }

        /**
         * What the mirror's own functions say of it; it may name the document. Without it, it may be no fault of the
         * call: functions that are missing and functions that broke are refusals as well.
         */
        public Optional<String> errorData() {
            return errorData;
        }

        /** Names the call in the logs of the mirror. */
        public Optional<String> requestId() {
            return requestId;
        }
    }

    /** It does not take the deploy key. That may have been replaced, and is read anew with the next call. */
    public static final class Unauthorized extends MirrorFailure {
        public Unauthorized(String message) {
            super(message, null);
        }

        public Unauthorized(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
