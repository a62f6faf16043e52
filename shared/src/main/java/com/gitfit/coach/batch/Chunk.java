package com.gitfit.coach.batch;

import com.gitfit.coach.domain.UserId;
import java.time.Instant;
import java.util.List;

/**
 * Some lifters whose insights one worker computes.
 *
 * @param at the moment that the insights describe
 * @param users 1–{@value #MOST_USERS}, each once
 */
public record Chunk(Instant at, List<UserId> users) {
    public static final int MOST_USERS = 25;

    /** @throws IllegalArgumentException if there is nobody, or too many */
    public Chunk {
        users = users.stream().distinct().toList();
        if (users.isEmpty() || users.size() > MOST_USERS) {
            throw new IllegalArgumentException("a chunk is of 1 to " + MOST_USERS + " users");
        }
    }
}
