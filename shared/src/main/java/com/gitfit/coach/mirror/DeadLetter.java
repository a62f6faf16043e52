package com.gitfit.coach.mirror;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A change that the mirror will not take as it is.
 *
 * @param id of the document; empty if not even that can be read
 * @param version of the change, if it can be read
 * @param reason what the mirror said of it, or why it is no change
 * @param requestId names the refused call in the logs of the mirror
 * @param at when it was given up
 */
public record DeadLetter(
        Optional<Change.Id> id, OptionalLong version, String reason, Optional<String> requestId, Instant at)
        implements DeadLetters.Letter {}
