package com.gitfit.coach.local.streams;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stream in memory. A position is the name of a shard and an index into it. */
final class FakeStream implements TableStream {
    private final Map<String, Shard> shards = new LinkedHashMap<>();
    private final Map<String, List<StreamRecord>> records = new LinkedHashMap<>();
    private final List<String> closed = new CopyOnWriteArrayList<>();
    private final List<StreamException> troubles = new ArrayList<>();

    synchronized FakeStream shard(String id, Optional<String> parent, List<StreamRecord> written) {
        shards.put(id, new Shard(id, parent));
        records.put(id, new ArrayList<>(written));
        return this;
    }

    synchronized void write(String shard, List<StreamRecord> more) {
        records.get(shard).addAll(more);
    }

    /** Nothing will be written to a shard any more. */
    FakeStream close(String shard) {
        closed.add(shard);
        return this;
    }

    /**
     * The next read fails.
     *
     * @param type as DynamoDB names it
     */
    synchronized void trouble(String type) {
        troubles.add(new StreamException(type, "as the test wants"));
    }

    @Override
    public String arn() {
        return "arn:aws:dynamodb:eu-west-1:000000000000:table/notes/stream/1";
    }

    @Override
    public synchronized List<Shard> shards() {
        return List.copyOf(shards.values());
    }

    @Override
    public synchronized String position(String shard, Optional<String> after) {
        List<StreamRecord> all = records.get(shard);
        int index = 0;
        while (after.isPresent()
                && index < all.size()
                && Integer.parseInt(all.get(index).sequenceNumber()) <= Integer.parseInt(after.get())) {
            index++;
        }
        return shard + ":" + index;
    }

    @Override
    public synchronized Page read(String position, int limit) {
        if (!troubles.isEmpty()) {
            throw troubles.removeFirst();
        }
        String shard = position.substring(0, position.indexOf(':'));
        int from = Integer.parseInt(position.substring(shard.length() + 1));
        List<StreamRecord> all = records.get(shard);
        int to = Math.min(from + limit, all.size());
        boolean over = to == all.size() && closed.contains(shard);
        return new Page(all.subList(from, to), over ? Optional.empty() : Optional.of(shard + ":" + to));
    }
}
