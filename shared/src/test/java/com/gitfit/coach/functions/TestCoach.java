package com.gitfit.coach.functions;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.gitfit.coach.api.SessionDecoder;
import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.AnAnswer;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.engine.ALifter;
import com.gitfit.coach.engine.Recommender;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.runtime.Coach;
import com.gitfit.coach.runtime.Configuration;
import com.gitfit.coach.safety.SafetyLimits;
import com.gitfit.coach.service.FeedbackService;
import com.gitfit.coach.service.ReplayService;
import com.gitfit.coach.store.AccountStore;
import com.gitfit.coach.store.InMemoryStore;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A whole coach in the memory of a test, with all that surrounds it in reach. */
public final class TestCoach {
    private final Map<String, String> variables = new HashMap<>(Map.of("STAGE", "local"));
    private final RecordingTelemetry telemetry = new RecordingTelemetry();
    private final SteppingClock clock = new SteppingClock();
    private final CountingIds ids = new CountingIds();
    private InMemoryStore store = new InMemoryStore();
    private LanguageModel model = LanguageModel.absent();
    private Optional<Coach> coach = Optional.empty();

    /** With an environment variable. */
    public TestCoach with(String variable, String value) {
        variables.put(variable, value);
        return restarted();
    }

    public TestCoach with(LanguageModel other) {
        model = other;
        return restarted();
    }

    public TestCoach with(InMemoryStore other) {
        store = other;
        return restarted();
    }

    /** A client of one handler of this coach, as it is configured now. */
    public Client client(Function<Coach, RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>> handler) {
        return new Client(handler.apply(coach()), telemetry);
    }

    /** Gives a recommendation, as its own function would. */
    public Tweak recommends(ARequest request) {
        return recommends(request, Duration.ofSeconds(30));
    }

    /** Gives a recommendation, as its own function would in that time. */
    public Tweak recommends(ARequest request, Duration timeLeft) {
        return coach().recommendations().recommend(request.build(), () -> timeLeft);
    }

    /** Counts an answer, as its own function would. */
    public FeedbackService.Result learns(Tweak tweak, AnAnswer answer) {
        return coach().feedback().answer(tweak.userId(), tweak.id(), answer.build());
    }

    /** Decides a stored recommendation again, as an operator would have it. */
    public ReplayService.Replay replays(UserId user, TweakId tweak) {
        SafetyLimits limits = new SafetyLimits(ALifter.POLICY, SafetyLimits.Enforcement.ON);
        Recommender recommender = new Recommender(ALifter.POLICY, ALifter.CATALOG, limits);
        return new ReplayService(store, recommender, ALifter.POLICY, clock).replay(user, tweak);
    }

    /** Keeps a logged workout, as its own function would. */
    public void logs(Call session) {
        var decoded = SessionDecoder.decode(session.json(), () -> "session-" + ids.next(), clock.instant());
        coach().sessions().store(decoded);
    }

    /** What is known of a user now. */
    public UserProfile profile(String user) {
        return store.readProfile(new UserId(user), clock.instant());
    }

    /** All that is kept of a user, for a look at what a request changed. */
    public AccountStore.Page everythingOf(String user) {
        return store.export(new UserId(user), Optional.empty(), clock.instant());
    }

    public InMemoryStore store() {
        return store;
    }

    public RecordingTelemetry telemetry() {
        return telemetry;
    }

    public SteppingClock clock() {
        return clock;
    }

    /** As in another process, which remembers nothing of this one. */
    private TestCoach restarted() {
        coach = Optional.empty();
        return this;
    }

    private Coach coach() {
        Coach running =
                coach.orElseGet(() -> new Coach(Configuration.of(variables), store, model, telemetry, clock, ids));
        coach = Optional.of(running);
        return running;
    }
}
