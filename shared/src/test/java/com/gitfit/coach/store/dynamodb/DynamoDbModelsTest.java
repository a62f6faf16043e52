package com.gitfit.coach.store.dynamodb;

import static com.gitfit.coach.store.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.retention.Models.Model;
import com.gitfit.coach.retention.Models.Register;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The list of models in DynamoDB Local. */
class DynamoDbModelsTest {
    private static final DynamoDbClient CLIENT = DynamoDbFixture.client(LocalDynamoDb.endpoint());

    private final Tables tables = TestTables.create(CLIENT);
    private final DynamoDbModels models = new DynamoDbModels(CLIENT, tables);

    private Model registered(String version, Activity activity) {
        put(new Fields()
                .text("version", version)
                .text("prefix", "models/" + version)
                .time("createdAt", NOW)
                .flag("active", activity == Activity.ACTIVE)
                .toMap());
        return new Model(version, "models/" + version, NOW);
    }

    private enum Activity {
        ACTIVE,
        IDLE
    }

    private void pointer(String active, String... history) {
        Map<String, AttributeValue> pointer = new HashMap<>(Keys.activeModel());
        pointer.put("activeVersion", Values.text(active));
        if (history.length > 0) {
            pointer.put("history", Values.texts(List.of(history)));
        }
        put(pointer);
    }

    private void put(Map<String, AttributeValue> item) {
        CLIENT.putItem(request -> request.tableName(tables.modelVersions()).item(item));
    }

    @Test
    void withoutAModelTheListIsEmpty() {
        assertThat(models.read()).isEqualTo(new Register(List.of(), Optional.empty(), Optional.empty()));
    }

    @Test
    void theListSaysWhichModelIsActiveAndWhichWasBefore() {
        Model one = registered("one", Activity.IDLE);
        Model two = registered("two", Activity.ACTIVE);
        pointer("two", "zero", "one");

        Register register = models.read();

        assertThat(register.models()).containsExactlyInAnyOrder(one, two);
        assertThat(register.active()).contains("two");
        assertThat(register.before()).contains("one");
    }

    @Test
    void aModelThatIsNotActiveCanBeTakenOff() {
        Model one = registered("one", Activity.IDLE);
        registered("two", Activity.ACTIVE);
        pointer("two");

        assertThat(models.retire(one, models.read())).isTrue();

        assertThat(models.read().models()).extracting(Model::version).containsExactly("two");
        assertThat(models.read().active()).contains("two");
    }

    @Test
    void aModelCanBeTakenOffWhereNoneWasEverActive() {
        Model one = registered("one", Activity.IDLE);

        assertThat(models.retire(one, models.read())).isTrue();
        assertThat(models.read().models()).isEmpty();
    }

    @Test
    void theActiveModelCannotBeTakenOff() {
        Model one = registered("one", Activity.ACTIVE);
        pointer("one");

        assertThat(models.retire(one, models.read())).isFalse();
        assertThat(models.read().models()).containsExactly(one);
    }

    @Test
    void nothingIsTakenOffIfAnotherModelHasBecomeActive() {
        Model one = registered("one", Activity.IDLE);
        registered("two", Activity.ACTIVE);
        pointer("two");
        Register seen = models.read();
        registered("three", Activity.ACTIVE);
        pointer("three", "two");

        assertThat(models.retire(one, seen)).isFalse();
        assertThat(models.read().models()).hasSize(3);
    }
}
