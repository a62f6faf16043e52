package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.store.AccountContract;
import com.gitfit.coach.store.ConcurrencyContract;
import com.gitfit.coach.store.StoreContract;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** The contracts, held against LocalStack; skipped where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
final class LocalStackStoreTest {
    @Container
    private static final LocalStackContainer LOCAL_STACK =
            new LocalStackContainer(DockerImageName.parse("localstack/localstack:4.14.0")).withServices("dynamodb");

    private static DynamoDbStore store;

    @BeforeAll
    static void connect() {
        store = DynamoDbFixture.store(DynamoDbFixture.client(LOCAL_STACK.getEndpoint()));
    }

    @Nested
    final class KeepsToTheStoreContract extends StoreContract<DynamoDbStore> {
        @Override
        protected DynamoDbStore store() {
            return store;
        }
    }

    @Nested
    final class KeepsToTheAccountContract extends AccountContract<DynamoDbStore> {
        @Override
        protected DynamoDbStore store() {
            return store;
        }
    }

    @Nested
    final class KeepsToTheConcurrencyContract extends ConcurrencyContract<DynamoDbStore> {
        @Override
        protected DynamoDbStore store() {
            return store;
        }
    }
}
