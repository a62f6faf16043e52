package com.gitfit.coach.local.population;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.local.dynamodb.TableNames;
import com.gitfit.coach.local.dynamodb.Tables;
import com.gitfit.coach.local.template.Template;
import com.gitfit.coach.store.dynamodb.StoredLife;
import com.gitfit.coach.store.dynamodb.Table;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Writes made-up people into the tables of a local stack, 25 items in a call. */
public final class Population implements AutoCloseable {
    /** Items in one call. */
    private static final int TOGETHER = 25;

    /** People whose items are made and written one after another. */
    private static final int BLOCK = 50;

    private static final List<Table> TABLES = List.of(Table.PREFERENCES, Table.STATE, Table.LEARNING_EVENTS);

    private final DynamoDbClient client;
    private final Map<Table, String> names;
    private final Lives lives;

    /** @param dynamoDb where the tables of the template are */
    public Population(URI dynamoDb, Template template, Lives lives) {
        this.client = Tables.client(dynamoDb);
        this.lives = lives;
        this.names = TableNames.of(template.tables(), TABLES);
    }

    /** The id of somebody, by number. */
    public static UserId user(int number) {
        return new UserId("lifter-" + number);
    }

    /** Writes everybody from one number up to another, that one excluded. */
    public void settle(int from, int to) {
        IntStream.iterate(from, block -> block < to, block -> block + BLOCK)
                .parallel()
                .forEach(block -> write(items(block, Math.min(block + BLOCK, to))));
    }

    /** What is to be written of some people, each item with its table. */
    private List<Map.Entry<String, WriteRequest>> items(int from, int to) {
        List<Map.Entry<String, WriteRequest>> writes = new ArrayList<>();
        for (int number = from; number < to; number++) {
            Life life = lives.life(user(number), number);
            StoredLife.items(life.profile(), life.exercises(), life.answers())
                    .forEach((table, items) ->
                            items.forEach(item -> writes.add(Map.entry(names.get(table), put(item)))));
        }
        return writes;
    }

    private static WriteRequest put(Map<String, AttributeValue> item) {
        return WriteRequest.builder().putRequest(put -> put.item(item)).build();
    }

    private void write(List<Map.Entry<String, WriteRequest>> writes) {
        for (int start = 0; start < writes.size(); start += TOGETHER) {
            Map<String, List<WriteRequest>> open =
                    writes.subList(start, Math.min(start + TOGETHER, writes.size())).stream()
                            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
            while (!open.isEmpty()) {
                Map<String, List<WriteRequest>> now = open;
                open = client.batchWriteItem(request -> request.requestItems(now))
                        .unprocessedItems();
            }
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
