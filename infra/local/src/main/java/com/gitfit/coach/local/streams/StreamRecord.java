package com.gitfit.coach.local.streams;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One change of a table.
 *
 * @param sequenceNumber its place in its shard, in decimal digits
 * @param changedAt when the item was changed, to the second
 * @param event what the function sees of it
 */
record StreamRecord(String sequenceNumber, Instant changedAt, JsonNode event) {}
