package com.gitfit.coach.local.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Feedback;
import com.gitfit.coach.domain.PreviousPerformance;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.WearableData;
import com.gitfit.coach.domain.WeightUnit;
import com.gitfit.coach.domain.WorkoutContext;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.local.TestProject;
import com.gitfit.coach.local.dynamodb.Tables;
import com.gitfit.coach.local.process.ChildLog;
import com.gitfit.coach.local.process.ServerProcess;
import com.gitfit.coach.local.template.TableResource;
import com.gitfit.coach.local.template.Template;
import com.gitfit.coach.runtime.Coach;
import com.gitfit.coach.runtime.Configuration;
import com.gitfit.coach.store.dynamodb.DynamoDbStore;
import com.gitfit.coach.store.dynamodb.StoreSettings;
import com.gitfit.coach.store.dynamodb.Table;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.Telemetry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What is stored in the real DynamoDB Local is decided again from there. */
@Timeout(120)
class ExplainIT {
    private static final Path TEMPLATE = TestProject.MODULES.resolve("../../template.yaml");
    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static Map<String, String> environment;
    private static DynamoDbClient client;

    private final Map<String, Map<String, Object>> logged = new HashMap<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final UserId lifter = new UserId("lifter-" + UUID.randomUUID());

    @BeforeAll
    static void start() {
        server = ServerProcess.start(
                TestProject.MODULES.resolve("dynamodb"),
                "com.gitfit.coach.local.server.dynamodb.DynamoDbServer",
                folder.resolve("data"),
                ChildLog.begin(folder.resolve("dynamodb.log")));
        environment = Map.of("AWS_ENDPOINT_URL_DYNAMODB", server.uri().toString());
        Tables.create(server.uri(), Template.read(TEMPLATE).tables());
        client = Source.of(environment, TEMPLATE).client();
    }

    @AfterAll
    static void end() {
        client.close();
        server.close();
    }

    @Test
    void aTracedRecommendationIsDecidedAgainAfterTheCoachHasLearned() throws IOException {
        Coach coach = coach("DEBUG");
        Tweak tweak = recommend(coach);
        accept(coach, tweak);

        assertThat(explain(tweak)).isZero();

        try (MappingIterator<JsonNode> shown =
                MAPPER.readerFor(JsonNode.class).readValues(written.toString(StandardCharsets.UTF_8))) {
            assertThat(shown.next())
                    .isEqualTo(MAPPER.readTree(MAPPER.writeValueAsString(logged.get("decision_trace"))));
            JsonNode answer = shown.next();
            assertThat(answer.at("/recommendation/id").asText())
                    .isEqualTo(tweak.id().toString());
            assertThat(answer.at("/recommendation/reasoning").asText())
                    .isEqualTo(tweak.recommendation().reasoning());
        }
    }

    @Test
    void oneThatWasNotTracedIsDecidedAgainUntilTheCoachHasLearned() {
        Coach coach = coach("INFO");
        Tweak tweak = recommend(coach);

        assertThat(explain(tweak)).isZero();
        accept(coach, tweak);
        written.reset();

        assertThat(explain(tweak)).isOne();
        assertThat(written.toString(StandardCharsets.UTF_8)).startsWith("explain: The coach has learned");
    }

    @Test
    void whereNobodyAnswersThatIsSaid() {
        Tweak tweak = recommend(coach("INFO"));
        var nowhere = Map.of("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:1");

        assertThat(explain(nowhere, tweak)).isOne();
        assertThat(written.toString(StandardCharsets.UTF_8)).startsWith("explain: The coach cannot reach its memory");
    }

    private int explain(Tweak tweak) {
        return explain(environment, tweak);
    }

    private int explain(Map<String, String> where, Tweak tweak) {
        PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
        return new Explain(where, TEMPLATE, out).run(tweak.userId().value() + "/" + tweak.id());
    }

    private Tweak recommend(Coach coach) {
        return coach.recommendations().recommend(request(), () -> Duration.ofSeconds(30));
    }

    private static void accept(Coach coach, Tweak tweak) {
        Feedback accepted = new Feedback(
                true,
                false,
                false,
                Map.of(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
        coach.feedback().answer(tweak.userId(), tweak.id(), accepted);
    }

    private RecommendationRequest request() {
        ExercisePlan plan = new ExercisePlan(
                "Bench Press",
                3,
                8,
                135,
                2,
                WeightUnit.LB,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalInt.of(90),
                OptionalInt.of(8),
                OptionalInt.of(7),
                0);
        WorkoutContext context = new WorkoutContext(
                TimeOfDay.EVENING,
                3,
                OptionalInt.of(7),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                PreviousPerformance.UNKNOWN,
                WearableData.UNKNOWN);
        return new RecommendationRequest(lifter, plan, context, "complete_set");
    }

    private Coach coach(String logLevel) {
        Map<Table, String> names = new EnumMap<>(Table.class);
        for (TableResource table : Template.read(TEMPLATE).tables()) {
            for (Table known : Table.values()) {
                String variable = known.variable().replace("_", "");
                if (table.logicalId().equalsIgnoreCase(variable)) {
                    names.put(known, table.name());
                }
            }
        }
        return new Coach(
                Configuration.of(Map.of("STAGE", "local", "LOG_LEVEL", logLevel)),
                new DynamoDbStore(
                        client, new com.gitfit.coach.store.dynamodb.Tables(names), StoreSettings.learningAt(0.05)),
                LanguageModel.absent(),
                new Log(),
                Clock.tickMillis(ZoneOffset.UTC),
                UUID::randomUUID);
    }

    /** Keeps the last event of each name. */
    private final class Log implements Telemetry {
        @Override
        public void measure(Metric metric, double value) {
            // Figures are looked at elsewhere.
        }

        @Override
        public void event(String event, Map<String, Object> fields) {
            logged.put(event, fields);
        }

        @Override
        public void failure(String event, Throwable cause) {
            throw new AssertionError(event, cause);
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }
    }
}
