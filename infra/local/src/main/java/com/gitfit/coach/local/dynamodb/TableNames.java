package com.gitfit.coach.local.dynamodb;

import com.gitfit.coach.local.template.TableResource;
import com.gitfit.coach.store.dynamodb.Table;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The names that the template gives the coach's tables in a local stack. */
public final class TableNames {
    private TableNames() {}

    /**
     * The names of some tables.
     *
     * @throws IllegalArgumentException if the template lacks one of them
     */
    public static Map<Table, String> of(List<TableResource> resources, Collection<Table> tables) {
        Map<Table, String> names = new EnumMap<>(Table.class);
        tables.forEach(table -> names.put(table, name(resources, logicalId(table))));
        return names;
    }

    private static String name(List<TableResource> resources, String logicalId) {
        return resources.stream()
                .filter(resource -> resource.logicalId().equals(logicalId))
                .map(TableResource::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the template has no " + logicalId));
    }

    /** {@code LearningEventsTable} for {@code LEARNING_EVENTS}. */
    private static String logicalId(Table table) {
        return Arrays.stream(table.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("", "", "Table"));
    }
}
