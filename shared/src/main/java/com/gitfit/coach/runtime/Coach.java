package com.gitfit.coach.runtime;

import com.fasterxml.uuid.Generators;
import com.gitfit.coach.api.Endpoint;
import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.engine.Recommender;
import com.gitfit.coach.insights.InsightsCalculator;
import com.gitfit.coach.language.FactGuard;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.language.PublishedModel;
import com.gitfit.coach.language.gpt2.S3PublishedModel;
import com.gitfit.coach.learning.Learner;
import com.gitfit.coach.safety.SafetyLimits;
import com.gitfit.coach.service.AccountService;
import com.gitfit.coach.service.Advisers;
import com.gitfit.coach.service.EventService;
import com.gitfit.coach.service.FeedbackService;
import com.gitfit.coach.service.Ids;
import com.gitfit.coach.service.InsightsService;
import com.gitfit.coach.service.ProfileService;
import com.gitfit.coach.service.RecommendationService;
import com.gitfit.coach.service.Retry;
import com.gitfit.coach.service.SessionService;
import com.gitfit.coach.service.StatusService;
import com.gitfit.coach.service.Tracing;
import com.gitfit.coach.store.CoachStore;
import com.gitfit.coach.store.dynamodb.Table;
import com.gitfit.coach.telemetry.PowertoolsTelemetry;
import com.gitfit.coach.telemetry.Telemetry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.BiFunction;

/**
 * The composition root: everything that the handlers call, put together once.
 *
 * <p>Randomness comes from {@link SecureRandom}, which the operating system feeds: copies restored from one snapshot
 * differ in their ids and their pauses.
 */
public final class Coach {
    private final Configuration configuration;
    private final CoachingPolicy policy = CoachingPolicy.standard();
    private final ExerciseCatalog catalog = ExerciseCatalog.load();
    private final LanguageModel model;
    private final CoachStore store;
    private final Telemetry telemetry;
    private final Clock clock;
    private final Ids ids;
    private final Rehearsal rehearsal;
    private final Advisers advisers;
    private final Tracing tracing;

    /** A coach of given parts, whose rehearsal nobody calls by itself. */
    public Coach(
            Configuration configuration,
            CoachStore store,
            LanguageModel model,
            Telemetry telemetry,
            Clock clock,
            Ids ids) {
        this(configuration, store, model, telemetry, clock, ids, new Rehearsal(telemetry));
    }

    private Coach(
            Configuration configuration,
            CoachStore store,
            LanguageModel model,
            Telemetry telemetry,
            Clock clock,
            Ids ids,
            Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
        this.configuration = configuration;
        this.store = store;
        this.model = model;
        this.telemetry =
                new RehearsalTelemetry(new RestoreTelemetry(telemetry, rehearsal::sinceRestore), rehearsal::isOn);
        this.clock = clock;
        this.ids = ids;
        Configuration.Model configured = configuration.model();
        this.advisers =
                new Advisers(new FactGuard(), configured.weights(), configured.timeout(), this.telemetry, clock);
        this.tracing = new Tracing(configuration.traceRate(), new SecureRandom());
    }

    /**
     * The coach as the environment of the function describes it, for a function that asks no language model.
     *
     * @param tables those that the function may use
     * @throws InvalidConfiguration if a variable cannot be used
     */
    public static Coach fromEnvironment(Table... tables) {
        return fromEnvironment((configuration, telemetry) -> LanguageModel.absent(), tables);
    }

    /** The same with the language model, if one is configured, may be asked and can be loaded. */
    public static Coach withModel(Table... tables) {
        return fromEnvironment(Models::load, tables);
    }

    private static Coach fromEnvironment(BiFunction<Configuration, Telemetry, LanguageModel> models, Table... tables) {
        Environment environment = new Environment(System.getenv());
        Configuration configuration = Configuration.of(environment);
        Telemetry real =
                new PowertoolsTelemetry("GitFitCoach", configuration.stage().toString(), configuration.writesEvents());
        Rehearsal rehearsal = new Rehearsal(real).registered();
        SecureRandom random = new SecureRandom();
        return new Coach(
                configuration,
                Stores.connect(configuration, environment, rehearsal::isOn, tables),
                models.apply(configuration, real),
                real,
                Clock.tickMillis(ZoneOffset.UTC),
                Generators.timeBasedEpochRandomGenerator(random)::generate,
                rehearsal);
    }

    /** What is done before a snapshot. */
    public Rehearsal rehearsal() {
        return rehearsal;
    }

    public Endpoint endpoint() {
        return new Endpoint(telemetry);
    }

    public Clock clock() {
        return clock;
    }

    public Ids ids() {
        return ids;
    }

    public ExerciseCatalog catalog() {
        return catalog;
    }

    public RecommendationService recommendations() {
        return new RecommendationService(
                store,
                store,
                catalog,
                recommender(),
                model,
                advisers,
                configuration.mode(),
                tracing,
                telemetry,
                clock,
                ids);
    }

    public FeedbackService feedback() {
        Learner learner = new Learner(policy, catalog, configuration.learningEventsLive());
        return new FeedbackService(store, learner, Retry.standard(new SecureRandom()), tracing, telemetry, clock);
    }

    public ProfileService profiles() {
        return new ProfileService(store, clock);
    }

    public InsightsService insights() {
        return new InsightsService(store, store, new InsightsCalculator(policy), telemetry, clock);
    }

    public EventService events() {
        return new EventService(store, catalog, recommender(), model, advisers, configuration.mode(), clock);
    }

    public SessionService sessions() {
        return new SessionService(store, Retry.standard(new SecureRandom()), clock);
    }

    public AccountService accounts() {
        return new AccountService(store, telemetry, clock);
    }

    public StatusService status() {
        return new StatusService(
                publishedModel(), configuration.mode(), configuration.convex().isPresent());
    }

    /** What S3 says where a model is configured, so that a function that never asks a model need not load one. */
    private PublishedModel publishedModel() {
        return configuration
                .model()
                .location()
                .<PublishedModel>map(location -> S3PublishedModel.connect(
                        location.bucket(),
                        location.prefix(),
                        location.checksum(),
                        clock,
                        problem -> telemetry.failure("published_model_unusable", problem)))
                .orElse(model::identity);
    }

    private Recommender recommender() {
        return new Recommender(policy, catalog, new SafetyLimits(policy, configuration.safety()));
    }
}
