package com.gitfit.coach.mirror.convex;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.gitfit.coach.mirror.MirrorFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an HTTP answer of Convex means. A function that failed answers 200 (or 560) as well: the body says so.
 *
 * @param retryAfter the header of that name, if there is one
 */
record ConvexAnswer(int status, Optional<String> retryAfter, String body) {
    private static final int OK = 200;
    private static final int FUNCTION_FAILED = 560;
    private static final Set<Integer> UNAUTHORIZED = Set.of(401, 403);
    private static final Set<Integer> BUSY = Set.of(408, 425, 429);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,4}");
    private static final Pattern REQUEST_ID = Pattern.compile("\\[Request ID: ([^\\]]+)\\]");
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Whether the deploy key is not taken. */
    boolean isUnauthorized() {
        return UNAUTHORIZED.contains(status);
    }

    /**
     * What the function returned.
     *
     * @throws MirrorFailure if it did not return
     */
    JsonNode value() {
        if (status == OK || status == FUNCTION_FAILED) {
            return returned();
        }
        if (isUnauthorized()) {
            throw new MirrorFailure.Unauthorized("HTTP " + status);
        }
        // Whatever breaks on the way or inside the service is no fault of the call.
        if (BUSY.contains(status) || status >= 500) {
            throw unreachable();
        }
        throw new MirrorFailure.Refused("HTTP " + status, Optional.empty(), Optional.empty());
    }

    private JsonNode returned() {
        JsonNode answer = json();
        return switch (answer.path("status").asText()) {
            case "success" -> answer.path("value");
            case "error" -> throw refused(answer);
            default -> throw illegible();
        };
    }

    private JsonNode json() {
        try {
            return Optional.ofNullable(MAPPER.readTree(body)).orElseThrow(ConvexAnswer::illegible);
        } catch (JsonProcessingException e) {
            throw illegible();
        }
    }

    private static MirrorFailure.Refused refused(JsonNode answer) {
        Matcher requestId = REQUEST_ID.matcher(answer.path("errorMessage").asText());
        return new MirrorFailure.Refused(
                "a function failed",
                text(answer.path("errorData")),
                requestId.find() ? Optional.of(requestId.group(1)) : Optional.empty());
    }

    private static Optional<String> text(JsonNode data) {
        if (data.isMissingNode() || data.isNull()) {
            return Optional.empty();
        }
        return Optional.of(data.isTextual() ? data.textValue() : data.toString());
    }

    private MirrorFailure.Unreachable unreachable() {
        String message = "HTTP " + status;
        return retryAfter
                .filter(text -> SECONDS.matcher(text).matches())
                .map(seconds -> new MirrorFailure.Unreachable(message, Duration.ofSeconds(Integer.parseInt(seconds))))
                .orElseGet(() -> new MirrorFailure.Unreachable(message));
    }

    /** It says nothing of what was done, so nothing may be concluded from it. */
    static MirrorFailure.Unreachable illegible() {
        return new MirrorFailure.Unreachable("an answer cannot be understood");
    }
}
