package com.gitfit.coach.mirror;

import java.time.Instant;

/**
 * A record of a table's stream.
 *
 * @param sequenceNumber names it to the stream
 * @param arrivedAt when the item was written, to the second
 * @param content what it says
 */
public record Delivery(String sequenceNumber, Instant arrivedAt, Mapped content) {}
