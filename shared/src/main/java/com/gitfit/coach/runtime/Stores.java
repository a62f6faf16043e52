package com.gitfit.coach.runtime;

import com.gitfit.coach.store.CoachStore;
import com.gitfit.coach.store.dynamodb.DynamoDbStore;
import com.gitfit.coach.store.dynamodb.StoreSettings;
import com.gitfit.coach.store.dynamodb.Table;
import com.gitfit.coach.store.dynamodb.Tables;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Connects a function to the tables that it may use. */
final class Stores {
    private Stores() {}

    /**
     * A store.
     *
     * @param rehearsing whether it reads and writes nothing now
     * @throws InvalidConfiguration if the name of a table is not set
     */
    static CoachStore connect(
            Configuration configuration, Environment environment, BooleanSupplier rehearsing, Table... needed) {
        return DynamoDbStore.connect(
                tables(environment, needed), StoreSettings.learningAt(configuration.learningRate()), rehearsing);
    }

    /**
     * The names of tables.
     *
     * @throws InvalidConfiguration if the name of one is not set
     */
    static Tables tables(Environment environment, Table... needed) {
        Map<Table, String> names = new EnumMap<>(Table.class);
        for (Table table : needed) {
            names.put(table, environment.required(table.variable()));
        }
        return new Tables(names);
    }
}
