package com.gitfit.coach.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.gitfit.coach.local.TestProject;
import com.gitfit.coach.local.template.AlarmResource.Comparison;
import com.gitfit.coach.local.template.AlarmResource.Figure;
import com.gitfit.coach.local.template.AlarmResource.Measure;
import com.gitfit.coach.local.template.AlarmResource.Missing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateTest {
    private static final String LETTERS = "arn:aws:sqs:eu-west-1:000000000000:git-fit-coach-local-Letters";

    @TempDir
    static Path folder;

    private static Template template;

    @BeforeAll
    static void read() {
        template = Template.read(TestProject.in(folder).template())
                .with("Stage", "local")
                .with("JwtIssuer", "http://127.0.0.1:3000/dev")
                .with("JwtAudience", "git-fit-coach");
    }

    private static FunctionResource echo() {
        return template.functions().getFirst();
    }

    @Test
    void aFunctionHasWhatItSaysAndWhatIsGlobal() {
        FunctionResource echo = echo();

        assertThat(echo.logicalId()).isEqualTo("EchoFunction");
        assertThat(echo.label()).isEqualTo("echo");
        assertThat(echo.name()).isEqualTo("git-fit-coach-local-EchoFunction");
        assertThat(echo.handler()).isEqualTo("com.gitfit.coach.local.handlers.EchoHandler::handle");
        assertThat(echo.zip()).isEqualTo(folder.toAbsolutePath().resolve("functions/echo.zip"));
        assertThat(echo.timeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(echo.memoryMegabytes()).isEqualTo(256);
        assertThat(echo.environment())
                .contains(
                        entry("STAGE", "local"),
                        entry("AI_ENGINE_ENABLED", "true"),
                        entry("PREFERENCE_LEARNING_RATE", "0.05"),
                        entry("NOTES_TABLE", "git-fit-coach-local-NotesTable"),
                        entry(
                                "NOTES_ARN",
                                "arn:aws:dynamodb:eu-west-1:000000000000:table/git-fit-coach-local-NotesTable"),
                        entry("WHERE", "git-fit-coach-local in eu-west-1 at local"));
    }

    @Test
    void aFunctionHasTheLayersThatItsConditionsGiveIt() {
        Path layers = folder.toAbsolutePath().resolve("layers");

        assertThat(echo().layers()).containsExactly(layers.resolve("words.zip"));
        assertThat(template.with("Stage", "prod").functions().getFirst().layers())
                .containsExactly(layers.resolve("formal.zip"));
        assertThat(template.functions().getLast().layers()).isEmpty();
    }

    @Test
    void aBucketHasItsNameOrOneThatS3Takes() {
        assertThat(template.buckets()).containsExactly("git-fit-coach-local-thingsbucket", "git-fit-coach-local-local");
    }

    @Test
    void snapStartIsGlobalUnlessAFunctionSaysOtherwise() {
        assertThat(template.functions()).extracting(FunctionResource::snapStart).containsExactly(false, true);
    }

    @Test
    void aResourceWhoseConditionDoesNotHoldIsNotThere() {
        assertThat(template.ids(Template.FUNCTION)).containsExactly("EchoFunction", "FailingFunction");
        assertThat(template.with("Stage", "prod").ids(Template.FUNCTION)).contains("ProductionOnlyFunction");
    }

    @Test
    void anIfTakesTheBranchOfItsCondition() {
        assertThat(template.resource("EchoFunction").properties().has("ReservedConcurrentExecutions"))
                .isFalse();
        assertThat(template.with("ReservedConcurrency", "5")
                        .resource("EchoFunction")
                        .properties()
                        .path("ReservedConcurrentExecutions")
                        .asText())
                .isEqualTo("5");
    }

    @Test
    void routesKnowTheirMethodPathAndAuthorizer() {
        var authorizer = Optional.of(new JwtAuthorizer("http://127.0.0.1:3000/dev", List.of("git-fit-coach")));

        assertThat(echo().routes())
                .containsExactly(
                        new Route("EchoFunction", "POST", "/echo", authorizer),
                        new Route("EchoFunction", "GET", "/user/{user_id}/echo", authorizer),
                        new Route("EchoFunction", "GET", "/open", Optional.empty()),
                        new Route("EchoFunction", Route.ANY_METHOD, Route.DEFAULT, Optional.empty()));
        assertThat(echo().routes())
                .extracting(Route::key)
                .containsExactly("POST /echo", "GET /user/{user_id}/echo", "GET /open", "$default");
    }

    @Test
    void policiesAreResolvedAndTheirVersionIsText() {
        assertThat(echo().policies().at("/0/DynamoDBReadPolicy/TableName").asText())
                .isEqualTo("git-fit-coach-local-NotesTable");
        assertThat(echo().policies().at("/1/Version").asText()).isEqualTo("2012-10-17");
        assertThat(echo().policies().at("/1/Statement/0/Resource").asText())
                .endsWith(":table/git-fit-coach-local-NotesTable/index/by_day");
    }

    @Test
    void theApiHasItsCorsAndItsThrottle() {
        HttpApi api = template.httpApi();

        assertThat(api.cors())
                .contains(new Cors(
                        List.of("http://localhost:5173"),
                        List.of("GET", "POST", "DELETE", "OPTIONS"),
                        List.of("content-type", "authorization", "idempotency-key"),
                        List.of("x-request-id"),
                        OptionalInt.of(600),
                        false));
        assertThat(api.throttle(echo().routes().getFirst())).contains(new Throttle(50, 100));
    }

    @Test
    void aParameterOfAListTypeIsAList() {
        assertThat(template.with("AllowedOrigins", "https://a.example, https://b.example")
                        .httpApi()
                        .cors()
                        .orElseThrow()
                        .allowOrigins())
                .containsExactly("https://a.example", "https://b.example");
    }

    @Test
    void aTableHasItsKeysIndexesExpiryAndStream() {
        TableResource notes = template.tables().getFirst();
        TableResource state = template.tables().getLast();

        assertThat(notes.key()).isEqualTo(new TableResource.Key("userId", Optional.of("noteId")));
        assertThat(notes.attributes()).isEqualTo(Map.of("userId", "S", "noteId", "S", "day", "S", "at", "N"));
        assertThat(notes.indexes())
                .containsExactly(
                        new TableResource.Index(
                                "by_day", new TableResource.Key("day", Optional.of("at")), "KEYS_ONLY", List.of()),
                        new TableResource.Index(
                                "by_noteId",
                                new TableResource.Key("noteId", Optional.empty()),
                                "INCLUDE",
                                List.of("title")));
        assertThat(notes.expiry()).contains("expiresAt");
        assertThat(notes.stream()).isEmpty();
        assertThat(state.name()).isEqualTo("git-fit-coach-local-state");
        assertThat(state.stream()).contains("NEW_IMAGE");
        assertThat(template.resource("NotesTable")
                        .declaration()
                        .path("DeletionPolicy")
                        .asText())
                .isEqualTo("Retain");
    }

    private static Template mirrored() {
        return template.with("ConvexUrl", "https://a.example");
    }

    private static FunctionResource function(Template of, String logicalId) {
        return of.functions().stream()
                .filter(function -> function.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aStreamLeadsToAFunctionAsTheTemplateSaysUnlessItIsSwitchedOff() {
        assertThat(function(mirrored(), "JournalFunction").streams())
                .singleElement()
                .satisfies(stream -> {
                    assertThat(stream.event()).isEqualTo("States");
                    assertThat(stream.table()).isEqualTo("git-fit-coach-local-state");
                    assertThat(stream.batchSize()).isEqualTo(50);
                    assertThat(stream.window()).isEqualTo(Duration.ofSeconds(1));
                    assertThat(stream.bisects()).isTrue();
                    assertThat(stream.reportsItemFailures()).isTrue();
                    assertThat(stream.retries()).hasValue(2);
                    assertThat(stream.oldest()).contains(Duration.ofHours(1));
                    assertThat(stream.onFailure()).contains(LETTERS);
                    assertThat(stream.filters())
                            .map(filter -> filter.at("/dynamodb/Keys/userId/S/0/anything-but/0")
                                    .asText())
                            .containsExactly("#hidden");
                });
    }

    @Test
    void aQueueLeadsToAFunctionAsTheTemplateSays() {
        assertThat(function(mirrored(), "JournalFunction").queues())
                .containsExactly(new QueueSource(
                        "JournalFunction",
                        "Orders",
                        "arn:aws:sqs:eu-west-1:000000000000:git-fit-coach-local-Orders",
                        50,
                        Duration.ofSeconds(1),
                        true,
                        OptionalInt.of(2)));
    }

    @Test
    void aScheduleIsThatOfTheSchedulerOrOfARule() {
        assertThat(function(mirrored(), "NightlyFunction").schedules())
                .containsExactly(
                        new Schedule(
                                "NightlyFunction", "Night", Schedule.Kind.SCHEDULER, "rate(6 hours)", Optional.empty()),
                        new Schedule(
                                "NightlyFunction",
                                "Morning",
                                Schedule.Kind.RULE,
                                "cron(0 8 * * ? *)",
                                Optional.of("{\"morning\": true}")));
    }

    @Test
    void aQueueHasItsTimeoutsAndIsReferredToByItsUrl() {
        assertThat(template.queues()).isEmpty();
        assertThat(mirrored().queues())
                .containsExactly(
                        new QueueResource(
                                "Letters",
                                "git-fit-coach-local-Letters",
                                LETTERS,
                                Duration.ofMinutes(1),
                                Duration.ofDays(4),
                                Optional.empty()),
                        new QueueResource(
                                "Orders",
                                "git-fit-coach-local-Orders",
                                "arn:aws:sqs:eu-west-1:000000000000:git-fit-coach-local-Orders",
                                Duration.ofSeconds(30),
                                Duration.ofDays(4),
                                Optional.of(new QueueResource.Redrive(LETTERS, 3))));
        assertThat(function(mirrored(), "NightlyFunction").environment())
                .containsEntry(
                        "LETTERS_URL", "https://sqs.eu-west-1.amazonaws.com/000000000000/git-fit-coach-local-Letters");
    }

    @Test
    void anAlarmWatchesAFigureOrOneThatAnotherGuards() {
        var stage = Map.of("Stage", "local");
        var minute = Duration.ofMinutes(1);

        assertThat(template.alarms())
                .containsExactly(
                        new AlarmResource(
                                "FailuresAlarm",
                                "Somebody failed",
                                new Measure.Plain(new Figure(
                                        "AWS/Lambda",
                                        "Errors",
                                        Map.of("FunctionName", "git-fit-coach-local-FailingFunction"),
                                        "Sum",
                                        Duration.ofMinutes(5))),
                                Comparison.GREATER,
                                0,
                                3,
                                1,
                                Missing.NOT_BREACHING),
                        new AlarmResource(
                                "SlowAlarm",
                                "",
                                new Measure.Guarded(
                                        new Figure("Things", "Latency", stage, "SampleCount", minute),
                                        Comparison.AT_LEAST,
                                        20,
                                        new Figure("Things", "Latency", stage, "p99", minute)),
                                Comparison.AT_LEAST,
                                500,
                                3,
                                3,
                                Missing.MISSING));
    }

    @Test
    void aVariableIsSetThroughTheParameterThatFeedsIt() {
        Template changed = template.with("AI_ENGINE_ENABLED", "false").with("GREETING", "servus");

        assertThat(changed.functions())
                .allSatisfy(function -> assertThat(function.environment())
                        .contains(entry("AI_ENGINE_ENABLED", "false"), entry("GREETING", "servus")));
    }

    @Test
    void aValueThatAParameterDoesNotAllowIsRefusedWithItsRule() {
        assertThatThrownBy(() -> template.with("AI_ENGINE_ENABLED", "maybe"))
                .isInstanceOf(TemplateException.class)
                .hasMessage(
                        "AI_ENGINE_ENABLED: parameter AiEngineEnabled cannot be \"maybe\": one of [\"true\",\"false\"]");
        assertThatThrownBy(() -> template.with("LearningRate", "0.2")).hasMessageContaining("a number of 0.01–0.1");
        assertThatThrownBy(() -> template.with("LearningRate", "NaN")).isInstanceOf(TemplateException.class);
    }

    @Test
    void aNameThatNothingHasIsRefused() {
        assertThat(template.knows("GREETING")).isTrue();
        assertThat(template.knows("GRETING")).isFalse();
        assertThatThrownBy(() -> template.with("GRETING", "x")).hasMessageContaining("GRETING");
    }

    @Test
    void whatTheLocalStackDoesNotKnowIsRefusedOnlyWhereItIsUsed() {
        assertThatThrownBy(() -> template.resource("Dashboard"))
                .hasMessage("Dashboard: Fn::FindInMap is not supported by the local stack");
    }
}
