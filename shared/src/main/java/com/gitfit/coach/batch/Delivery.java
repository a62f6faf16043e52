package com.gitfit.coach.batch;

import java.util.Optional;

/**
 * A message of the queue as a worker is given it.
 *
 * @param id under which it is reported if it has to be delivered again
 * @param chunk what it asks for; nothing if it is not one of ours
 */
public record Delivery(String id, Optional<Chunk> chunk) {}
