package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.store.AccountContract;
import com.gitfit.coach.store.ConcurrencyContract;
import com.gitfit.coach.store.StoreContract;
import org.junit.jupiter.api.Nested;

/** The contracts, held against Amazon's DynamoDB Local. */
final class DynamoDbStoreTest {
    private static final DynamoDbStore STORE = DynamoDbFixture.store(DynamoDbFixture.client(LocalDynamoDb.endpoint()));

    @Nested
    final class KeepsToTheStoreContract extends StoreContract<DynamoDbStore> {
        @Override
        protected DynamoDbStore store() {
            return STORE;
        }
    }

    @Nested
    final class KeepsToTheAccountContract extends AccountContract<DynamoDbStore> {
        @Override
        protected DynamoDbStore store() {
            return STORE;
        }
    }

    @Nested
    final class KeepsToTheConcurrencyContract extends ConcurrencyContract<DynamoDbStore> {
        @Override
        protected DynamoDbStore store() {
            return STORE;
        }
    }
}
