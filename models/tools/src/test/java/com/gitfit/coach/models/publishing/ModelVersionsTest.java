package com.gitfit.coach.models.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Timeout(120)
class ModelVersionsTest {
    private final AStack stack = AStack.create();

    @TempDir
    private Path folder;

    @Test
    void atFirstNoModelIsActive() throws IOException {
        publish(1);

        assertThat(stack.versions().active()).isEmpty();
        assertThat(activeOnes()).isEmpty();
    }

    @Test
    void oneModelIsActiveAtATime() throws IOException {
        String first = publish(1);
        String second = publish(2);

        assertThat(stack.versions().activate(first).active()).isTrue();
        assertThat(activeOnes()).containsExactly(first);
        stack.versions().activate(second);

        assertThat(activeOnes()).containsExactly(second);
        assertThat(stack.versions().active()).map(ModelVersion::version).contains(second);
        assertThat(stack.versions().active()).map(ModelVersion::deployedAt).contains(Optional.of(AStack.MORNING));
    }

    @Test
    void theFunctionsAreToldInTheItemThatTheyRead() throws IOException {
        String first = publish(1);
        String second = publish(2);
        stack.versions().activate(first);
        stack.versions().activate(second);

        assertThat(stack.item("#active").get("activeVersion")).isEqualTo(AttributeValue.fromS(second));
        assertThat(stack.item("#active").get("history").l()).containsExactly(AttributeValue.fromS(first));
    }

    @Test
    void activatingTheActiveOneChangesNothing() throws IOException {
        String first = publish(1);
        String second = publish(2);
        stack.versions().activate(first);
        stack.versions().activate(second);

        assertThat(stack.versions().activate(second).version()).isEqualTo(second);
        assertThat(stack.versions().rollback().version()).isEqualTo(first);
    }

    @Test
    void rollbackGoesBackStepByStepAndNeverForward() throws IOException {
        List<String> models = List.of(publish(1), publish(2), publish(3));
        models.forEach(stack.versions()::activate);

        assertThat(stack.versions().rollback().version()).isEqualTo(models.get(1));
        assertThat(activeOnes()).containsExactly(models.get(1));
        assertThat(stack.versions().rollback().version()).isEqualTo(models.get(0));
        assertThatExceptionOfType(PublishingFailed.class)
                .isThrownBy(stack.versions()::rollback)
                .withMessage("no model was active before this one");
        assertThat(activeOnes()).containsExactly(models.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A,B,A", "Z,A,B,A", "A,B,A,B"})
    void rollbackGoesBackTheWholeWayThatWasGone(String way) throws IOException {
        Map<String, String> models = Map.of("A", publish(1), "B", publish(2), "Z", publish(3));
        List<String> gone = Stream.of(way.split(",")).map(models::get).toList();
        gone.forEach(stack.versions()::activate);

        for (String before : gone.reversed().subList(1, gone.size())) {
            assertThat(stack.versions().rollback().version()).isEqualTo(before);
            assertThat(activeOnes()).containsExactly(before);
        }
        assertThatExceptionOfType(PublishingFailed.class)
                .isThrownBy(stack.versions()::rollback)
                .withMessage("no model was active before this one");
    }

    @Test
    void everyChangeOfAModelIsItsNextRevision() throws IOException {
        String first = publish(1);
        String second = publish(2);
        assertThat(List.of(revision(first), revision(second))).containsExactly(1L, 1L);

        stack.versions().activate(first);
        assertThat(List.of(revision(first), revision(second))).containsExactly(2L, 1L);

        stack.versions().activate(second);
        assertThat(List.of(revision(first), revision(second))).containsExactly(3L, 2L);

        stack.versions().rollback();
        assertThat(List.of(revision(first), revision(second))).containsExactly(4L, 3L);
    }

    @Test
    void whatChangesNothingIsNoRevision() throws IOException {
        Published published = stack.publish(folder, 1);
        stack.versions().activate(published.version());

        stack.versions().activate(published.version());
        stack.publisher().publish(folder);

        assertThat(revision(published.version())).isEqualTo(2);
    }

    @Test
    void filesThatChangeAreARevision() throws IOException {
        Published published = stack.publish(folder, 1);
        ModelVersion known = stack.versions().list().getFirst();
        stack.dynamoDb()
                .updateItem(request -> request.tableName(stack.name())
                        .key(Map.of("version", AttributeValue.fromS(published.version())))
                        .updateExpression("SET files = :none")
                        .expressionAttributeValues(Map.of(":none", AttributeValue.fromL(List.of()))));

        stack.versions().register(known);

        assertThat(stack.versions().list()).containsExactly(known);
        assertThat(revision(published.version())).isEqualTo(2);
    }

    @Test
    void thePointerIsNoModel() throws IOException {
        stack.versions().activate(publish(1));

        assertThatExceptionOfType(PublishingFailed.class)
                .isThrownBy(() -> stack.versions().activate("#active"))
                .withMessage("there is no model #active in " + stack.name());
    }

    @Test
    void withoutAnActiveModelThereIsNothingToGoBackTo() {
        assertThatExceptionOfType(PublishingFailed.class).isThrownBy(stack.versions()::rollback);
    }

    @Test
    void whatIsNotRegisteredIsNotActivated() {
        assertThatExceptionOfType(PublishingFailed.class)
                .isThrownBy(() -> stack.versions().activate("coach-mini-1"))
                .withMessage("there is no model coach-mini-1 in " + stack.name());
        assertThatExceptionOfType(PublishingFailed.class)
                .isThrownBy(() -> stack.versions().activate("#active"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "tokenizer.json", "model.safetensors", "coach.json"})
    void aModelThatHasLostAFileIsNotActivated(String file) throws IOException {
        String first = publish(1);
        Published second = stack.publish(Files.createDirectory(folder.resolve("second")), 2);
        stack.versions().activate(first);
        stack.s3().deleteObject(request -> request.bucket(stack.name()).key(second.prefix() + "/" + file));

        assertThatExceptionOfType(PublishingFailed.class)
                .isThrownBy(() -> stack.versions().activate(second.version()))
                .withMessage("s3://" + stack.name() + "/" + second.prefix() + "/" + file + " is not there");
        assertThat(activeOnes()).containsExactly(first);
    }

    @Test
    void ofTwoActivationsAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        List<String> models = new ArrayList<>();
        for (int seed = 1; seed <= 4; seed++) {
            models.add(publish(seed));
        }
        for (int round = 0; round < 10; round++) {
            List<Future<ModelVersion>> answers = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (String model : models) {
                    answers.add(threads.submit(() -> stack.versions().activate(model)));
                }
            }
            String active = stack.versions().active().map(ModelVersion::version).orElseThrow();

            assertThat(activeOnes()).containsExactly(active);
            assertThat(answers)
                    .filteredOn(answer -> answer.state() == Future.State.FAILED)
                    .allSatisfy(answer -> assertThat(answer.exceptionNow())
                            .isInstanceOf(PublishingFailed.class)
                            .hasMessageContaining("somebody else has just activated"));
            assertThat(answers).anyMatch(answer -> answer.state() == Future.State.SUCCESS);
        }
    }

    @Test
    void aModelThatIsPublishedAgainStaysActive() throws IOException {
        Published published = stack.publish(folder, 1);
        stack.versions().activate(published.version());
        stack.publisher().publish(folder);

        assertThat(activeOnes()).containsExactly(published.version());
        assertThat(stack.versions().active()).map(ModelVersion::deployedAt).contains(Optional.of(AStack.MORNING));
    }

    private String publish(long seed) throws IOException {
        return stack.publish(Files.createDirectory(folder.resolve("model-" + seed)), seed)
                .version();
    }

    private long revision(String version) {
        return Long.parseLong(stack.item(version).get("revision").n());
    }

    private List<String> activeOnes() {
        return stack.versions().list().stream()
                .filter(ModelVersion::active)
                .map(ModelVersion::version)
                .toList();
    }
}
