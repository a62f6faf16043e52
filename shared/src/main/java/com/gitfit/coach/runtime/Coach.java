package com.gitfit.coach.runtime;

import com.fasterxml.uuid.Generators;
import com.gitfit.coach.api.Endpoint;
import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.engine.Recommender;
import com.gitfit.coach.insights.InsightsCalculator;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.learning.Learner;
import com.gitfit.coach.safety.SafetyLimits;
import com.gitfit.coach.service.AccountService;
import com.gitfit.coach.service.EventService;
import com.gitfit.coach.service.FeedbackService;
import com.gitfit.coach.service.Ids;
import com.gitfit.coach.service.InsightsService;
import com.gitfit.coach.service.ProfileService;
import com.gitfit.coach.service.RecommendationService;
import com.gitfit.coach.service.Retry;
import com.gitfit.coach.service.SessionService;
import com.gitfit.coach.service.StatusService;
import com.gitfit.coach.store.CoachStore;
import com.gitfit.coach.store.dynamodb.Table;
import com.gitfit.coach.telemetry.PowertoolsTelemetry;
import com.gitfit.coach.telemetry.Telemetry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;

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

    public Coach(
            Configuration configuration,
            CoachStore store,
            LanguageModel model,
            Telemetry telemetry,
            Clock clock,
            Ids ids) {
        this.configuration = configuration;
        this.store = store;
        this.model = model;
        this.telemetry = telemetry;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * The coach as the environment of the function describes it.
     *
     * @param tables those that the function may use
     * @throws InvalidConfiguration if a variable cannot be used
     */
    public static Coach fromEnvironment(Table... tables) {
        Environment environment = new Environment(System.getenv());
        Configuration configuration = Configuration.of(environment);
        SecureRandom random = new SecureRandom();
        return new Coach(
                configuration,
                Stores.connect(configuration, environment, tables),
                LanguageModel.absent(),
                new PowertoolsTelemetry("GitFitCoach", configuration.stage().toString(), configuration.writesEvents()),
                Clock.tickMillis(ZoneOffset.UTC),
                Generators.timeBasedEpochRandomGenerator(random)::generate);
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
                configuration.mode(),
                configuration.model().timeout(),
                telemetry,
                clock,
                ids);
    }

    public FeedbackService feedback() {
        Learner learner = new Learner(policy, catalog, configuration.learningEventsLive());
        return new FeedbackService(store, learner, Retry.standard(new SecureRandom()), telemetry, clock);
    }

    public ProfileService profiles() {
        return new ProfileService(store, clock);
    }

    public InsightsService insights() {
        return new InsightsService(store, store, new InsightsCalculator(policy), clock);
    }

    public EventService events() {
        return new EventService(store, catalog, recommender(), model, configuration.mode(), clock);
    }

    public SessionService sessions() {
        return new SessionService(store, Retry.standard(new SecureRandom()), clock);
    }

    public AccountService accounts() {
        return new AccountService(store, telemetry, clock);
    }

    public StatusService status() {
        return new StatusService(model, configuration.mode());
    }

    private Recommender recommender() {
        return new Recommender(policy, catalog, new SafetyLimits(policy, configuration.safety()));
    }
}
