package com.gitfit.coach.local.streams;

import com.gitfit.coach.local.lambda.Pause;
import com.gitfit.coach.local.template.StreamSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows one shard: collects what a function is to see into batches, and has each delivered before it reads on.
 *
 * @param source how large a batch may be and how long it is collected
 * @param stream of which it reads one shard
 * @param filter of records
 * @param delivery of batches
 * @param checkpoints where it begins, and what it keeps
 * @param clock times the collecting
 * @param pause waits for new records
 */
record ShardReader(
        StreamSource source,
        TableStream stream,
        RecordFilter filter,
        Delivery delivery,
        Checkpoints checkpoints,
        Clock clock,
        Pause pause) {
    /** Lambda asks a shard four times a second. */
    private static final Duration BETWEEN_READS = Duration.ofMillis(250);

    /**
     * Returns when the shard has ended and all of it is delivered.
     *
     * @throws StreamException if the shard cannot be read now; another call goes on from the checkpoint
     * @throws InterruptedException if the stack closes meanwhile
     */
    void follow(String shard) throws InterruptedException {
        while (!followFromCheckpoint(shard)) {
            pause.pause(BETWEEN_READS);
        }
    }

    /** @return whether the shard has ended; if not, its position does not count any more */
    private boolean followFromCheckpoint(String shard) throws InterruptedException {
        try {
            followToTheEnd(shard);
            return true;
        } catch (StreamException e) {
            if (e.isOfThePosition()) {
                return false;
            }
            throw e;
        }
    }

    private void followToTheEnd(String shard) throws InterruptedException {
        Optional<String> position = Optional.of(stream.position(shard, checkpoints.of(shard)));
        var batch = new ArrayList<StreamRecord>();
        Instant begun = clock.instant();
        while (position.isPresent()) {
            TableStream.Page page = stream.read(position.get(), source.batchSize() - batch.size());
            if (batch.isEmpty()) {
                begun = clock.instant();
            }
            page.records().stream()
                    .filter(record -> filter.lets(record.event()))
                    .forEach(batch::add);
            position = page.next();
            if (isDue(batch, begun, position)) {
                delivery.deliver(stream.arn(), shard, List.copyOf(batch), done -> checkpoints.reach(shard, done));
                batch.clear();
            } else if (page.records().isEmpty() && position.isPresent()) {
                pause.pause(BETWEEN_READS);
            }
        }
    }

    private boolean isDue(List<StreamRecord> batch, Instant begun, Optional<String> next) {
        boolean full = batch.size() >= source.batchSize();
        boolean waited = !clock.instant().isBefore(begun.plus(source.window()));
        return !batch.isEmpty() && (full || waited || next.isEmpty());
    }
}
