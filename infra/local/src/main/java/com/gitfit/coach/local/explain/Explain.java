package com.gitfit.coach.local.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.gitfit.coach.api.RecommendationAnswer;
import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.engine.Recommender;
import com.gitfit.coach.safety.SafetyLimits;
import com.gitfit.coach.service.ReplayService;
import com.gitfit.coach.service.ReplayService.Replay;
import com.gitfit.coach.store.dynamodb.DynamoDbStore;
import com.gitfit.coach.store.dynamodb.StoreSettings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * {@code mvn -q -Pexplain -Dtweak=USER/TWEAK_ID}: reads a stored recommendation, decides it again, and prints the
 * decision as the log entry {@code decision_trace} has it, the answer, and whether it is the one that is stored. It
 * writes nothing.
 */
public final class Explain {
    /** The words of the API. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** Of no consequence: a newcomer's learning rate decides nothing. */
    private static final StoreSettings SETTINGS = StoreSettings.learningAt(0.05);

    private final Map<String, String> environment;
    private final Path template;
    private final PrintStream out;

    /** @param template names the tables where the environment does not */
    Explain(Map<String, String> environment, Path template, PrintStream out) {
        this.environment = Map.copyOf(environment);
        this.template = template;
        this.out = out;
    }

    /**
     * Ends with 0 if the same answer came out, else with 1.
     *
     * @param arguments {@code USER/TWEAK_ID}
     */
    public static void main(String[] arguments) {
        String tweak = arguments.length == 1 ? arguments[0] : "";
        System.exit(new Explain(System.getenv(), Path.of("template.yaml"), System.out).run(tweak));
    }

    int run(String tweak) {
        String[] parts = tweak.split("/", 2);
        Optional<TweakId> id = parts.length == 2 ? TweakId.parse(parts[1]) : Optional.empty();
        if (id.isEmpty() || parts[0].isBlank()) {
            out.println("explain: -Dtweak must be USER/TWEAK_ID, the id as the recommendation has it");
            return 1;
        }
        try {
            return shown(replay(new UserId(parts[0]), id.get()));
        } catch (CoachException e) {
            out.println("explain: " + e.getMessage() + " " + cause(e));
            return 1;
        } catch (IllegalArgumentException e) {
            out.println("explain: " + e.getMessage());
            return 1;
        }
    }

    private Replay replay(UserId user, TweakId tweak) {
        Source source = Source.of(environment, template);
        try (DynamoDbClient client = source.client()) {
            return replays(new DynamoDbStore(client, source.tables(), SETTINGS)).replay(user, tweak);
        }
    }

    private static ReplayService replays(DynamoDbStore store) {
        CoachingPolicy policy = CoachingPolicy.standard();
        SafetyLimits limits = new SafetyLimits(policy, SafetyLimits.Enforcement.ON);
        Recommender recommender = new Recommender(policy, ExerciseCatalog.load(), limits);
        return new ReplayService(store, recommender, policy, Clock.systemUTC());
    }

    private int shown(Replay replay) {
        return switch (replay) {
            case Replay.Decided decided -> shown(decided);
            case Replay.Impossible impossible -> {
                out.println("explain: " + impossible.reason());
                yield 1;
            }
        };
    }

    private int shown(Replay.Decided decided) {
        out.println(json(decided.trace()));
        out.println(answer(decided.again()));
        if (decided.isSame()) {
            out.println("explain: the same as the one that is stored");
            return 0;
        }
        out.println(answer(decided.stored()));
        out.println("explain: not the same as the one that is stored, which is the last one above");
        return 1;
    }

    private static String answer(Tweak tweak) {
        return json(RecommendationAnswer.of(tweak));
    }

    private static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String cause(CoachException e) {
        return e.getCause() == null ? "" : "(" + e.getCause().getMessage() + ")";
    }
}
