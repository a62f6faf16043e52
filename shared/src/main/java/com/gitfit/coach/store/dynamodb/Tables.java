package com.gitfit.coach.store.dynamodb;

import java.util.Map;
import java.util.Set;

/** The names of the tables that a function may use, as the deployment gave them. */
public record Tables(Map<Table, String> names) {
    /** @throws IllegalArgumentException if a name is blank or two are the same */
    public Tables {
        names = Map.copyOf(names);
        if (names.values().stream().anyMatch(String::isBlank)
                || Set.copyOf(names.values()).size() < names.size()) {
            throw new IllegalArgumentException("every table needs a name of its own");
        }
    }

    String preferences() {
        return name(Table.PREFERENCES);
    }

    String tweaks() {
        return name(Table.TWEAKS);
    }

    String learningEvents() {
        return name(Table.LEARNING_EVENTS);
    }

    String sessions() {
        return name(Table.SESSIONS);
    }

    String state() {
        return name(Table.STATE);
    }

    String cache() {
        return name(Table.CACHE);
    }

    String modelVersions() {
        return name(Table.MODEL_VERSIONS);
    }

    String trends() {
        return name(Table.TRENDS);
    }

    String name(Table table) {
        String name = names.get(table);
        if (name == null) {
            throw new IllegalStateException(table.variable() + " is not set for this function");
        }
        return name;
    }
}
