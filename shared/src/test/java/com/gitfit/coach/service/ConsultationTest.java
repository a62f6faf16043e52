package com.gitfit.coach.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.Goal;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.ModelShare;
import com.gitfit.coach.domain.ModelShare.Outcome;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.functions.SteppingClock;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.FactGuard;
import com.gitfit.coach.language.Facts;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.language.ModelAnswer;
import com.gitfit.coach.language.Prompt;
import com.gitfit.coach.store.ModelOutput;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsultationTest {
    private static final Set<Lever> LEVERS = Set.of(Lever.MODIFY_REST, Lever.INCREASE_WEIGHT);
    private static final Prescription HOLD = new Hold(135);
    private static final Facts FACTS = facts(0.7);
    private static final String REASON = ", since the plan fits you today.";
    private static final String SENTENCE = Prompt.opening(FACTS, Driver.STEADY, HOLD) + REASON;

    private final SteppingClock clock = new SteppingClock();
    private final RecordingTelemetry telemetry = new RecordingTelemetry();
    private final OutputMemory memory = new OutputMemory(clock);
    private final ScriptedModel model = new ScriptedModel();
    private Optional<ModelOutput> stored = Optional.empty();
    private Duration timeLeft = Duration.ofSeconds(20);

    @Test
    void whatWasSaidIsHandedOnAndWorthStoring() {
        Consultation consultation = consultation();

        assertThat(consultation.votes(FACTS, LEVERS)).isEqualTo(model.votes);
        assertThat(sentence(consultation)).contains(SENTENCE);

        ModelOutput output = consultation.toStore("entry").orElseThrow();
        assertThat(output.entry()).isEqualTo("entry");
        assertThat(output.votes().orElseThrow().likelihoods()).isEqualTo(model.votes);
        assertThat(output.text().orElseThrow().said()).contains(SENTENCE);
        assertThat(output.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(values(Metric.MODEL_ANSWERS)).hasSize(2);
        assertThat(values(Metric.MODEL_LATENCY)).hasSize(2);
    }

    @Test
    void nobodyIsAskedWithoutAModel() {
        Consultation consultation = new Consultation(
                LanguageModel.absent(), new Fingerprint(""), guard(), memory, stored, budget(), telemetry, clock);

        assertThat(consultation.votes(FACTS, LEVERS)).isEmpty();
        assertThat(sentence(consultation)).isEmpty();
        assertThat(consultation.toStore("entry")).isEmpty();
        assertThat(consultation.share()).isEmpty();
        assertThat(values(Metric.MODEL_ANSWERS)).isEmpty();
    }

    @Test
    void whatWasContributedIsToldWithHowItCameAbout() {
        Consultation consultation = consultation();
        assertThat(consultation.share())
                .contains(new ModelShare(1, Outcome.NOT_ASKED, Map.of(), Outcome.NOT_ASKED, Optional.empty()));

        consultation.votes(FACTS, LEVERS);
        sentence(consultation);
        Consultation again = consultation();
        again.votes(FACTS, LEVERS);
        sentence(again);

        assertThat(consultation.share())
                .contains(new ModelShare(1, Outcome.GIVEN, model.votes, Outcome.GIVEN, Optional.of(SENTENCE)));
        assertThat(again.share())
                .contains(
                        new ModelShare(1, Outcome.REMEMBERED, model.votes, Outcome.REMEMBERED, Optional.of(SENTENCE)));
    }

    @Test
    void whereNothingWasContributedItIsToldWhy() {
        model.failure = new ModelAnswer.Failed<>(new IllegalStateException("broken"));
        assertThat(contributed()).isEqualTo(nothing(Outcome.FAILED));
        model.failure = new ModelAnswer.Nothing<>();
        assertThat(contributed()).isEqualTo(nothing(Outcome.NOTHING));
        model.failure = new ModelAnswer.TimedOut<>();
        assertThat(contributed()).isEqualTo(nothing(Outcome.TIMED_OUT));
        model.failure = null;
        model.continuation = " and do 500 repetitions.";
        assertThat(contributed())
                .isEqualTo(new ModelShare(1, Outcome.GIVEN, model.votes, Outcome.REFUSED, Optional.empty()));
        assertThat(contributed())
                .isEqualTo(new ModelShare(1, Outcome.REMEMBERED, model.votes, Outcome.REFUSED, Optional.empty()));
    }

    private ModelShare contributed() {
        Consultation consultation = consultation();
        consultation.votes(FACTS, LEVERS);
        sentence(consultation);
        return consultation.share().orElseThrow();
    }

    private static ModelShare nothing(Outcome why) {
        return new ModelShare(1, why, Map.of(), why, Optional.empty());
    }

    @Test
    void theSameIsNotAskedTwice() {
        Consultation first = consultation();
        first.votes(FACTS, LEVERS);
        sentence(first);

        Consultation second = consultation();

        assertThat(second.votes(FACTS, LEVERS)).isEqualTo(model.votes);
        assertThat(sentence(second)).contains(SENTENCE);
        assertThat(model.budgets).hasSize(2);
        assertThat(values(Metric.MODEL_CACHE_HITS)).hasSize(2);
    }

    @Test
    void whatOnlyThisProcessRemembersIsWorthStoring() {
        Consultation first = consultation();
        first.votes(FACTS, LEVERS);
        sentence(first);
        Optional<ModelOutput> said = first.toStore("entry");

        Consultation second = consultation();
        second.votes(FACTS, LEVERS);
        sentence(second);

        assertThat(second.toStore("entry")).isEqualTo(said);
    }

    @Test
    void whatTheStoreHasIsNotStoredAgainThoughThisProcessRemembersItToo() {
        sentence(consultation());
        Consultation first = consultation();
        first.votes(FACTS, LEVERS);
        sentence(first);
        stored = first.toStore("entry");

        Consultation second = consultation();
        sentence(second);

        assertThat(second.toStore("entry")).isEmpty();
    }

    @Test
    void aMemoryIsHalfAnHourLong() {
        sentence(consultation());
        clock.advance(Duration.ofMinutes(29));
        sentence(consultation());
        assertThat(model.budgets).hasSize(1);

        clock.advance(Duration.ofMinutes(1));
        sentence(consultation());

        assertThat(model.budgets).hasSize(2);
    }

    @Test
    void whatTheStoreRemembersIsNotAskedEither() {
        Consultation first = consultation();
        first.votes(FACTS, LEVERS);
        sentence(first);
        stored = first.toStore("entry");

        Consultation elsewhere = elsewhere();

        assertThat(elsewhere.votes(FACTS, LEVERS)).isEqualTo(model.votes);
        assertThat(sentence(elsewhere)).contains(SENTENCE);
        assertThat(model.budgets).hasSize(2);
        assertThat(elsewhere.toStore("entry")).isEmpty();
    }

    @Test
    void whatTheStoreRemembersOfAnotherMomentIsNotBelieved() {
        sentence(consultation());
        Facts later = facts(0.5);
        Consultation consultation = consultation();

        consultation.sentence(later, Driver.STEADY, HOLD);
        consultation.votes(later, Set.of(Lever.MODIFY_REST));

        assertThat(model.budgets).hasSize(3);
    }

    @Test
    void anotherModelIsAskedItself() {
        sentence(consultation());
        model.version = "coach-test-9";

        sentence(consultation());

        assertThat(model.budgets).hasSize(2);
    }

    @Test
    void aStoredTextIsCheckedAgain() {
        sentence(consultation());
        ModelOutput.Text text = consultationText();
        stored = Optional.of(new ModelOutput(
                "entry",
                Optional.empty(),
                Optional.of(new ModelOutput.Text(text.prompt(), Optional.of("Add 500 lb."))),
                Instant.MAX));

        Consultation elsewhere = elsewhere();

        assertThat(sentence(elsewhere)).isEmpty();
    }

    @Test
    void aRefusedTextIsCountedWithItsReasonAndNotAskedForAgain() {
        model.continuation = " and add 500 lb.";
        Consultation first = consultation();

        assertThat(sentence(first)).isEmpty();
        assertThat(sentence(consultation())).isEmpty();

        assertThat(model.budgets).hasSize(1);
        assertThat(first.toStore("entry").orElseThrow().text().orElseThrow().said())
                .isEmpty();
        assertThat(values(Metric.MODEL_TEXT_REFUSED)).containsExactly(1.0);
        assertThat(telemetry.events("model_text_refused"))
                .singleElement()
                .satisfies(event -> assertThat(event.fields()).isEqualTo(Map.of("reason", "no_reason")));
    }

    @Test
    void aFailureIsCountedAndNotRemembered() {
        model.failure = new ModelAnswer.Failed<>(new IllegalStateException("no such tensor"));

        assertThat(sentence(consultation())).isEmpty();
        assertThat(consultation().votes(FACTS, LEVERS)).isEmpty();
        model.failure = null;

        assertThat(sentence(consultation())).contains(SENTENCE);
        assertThat(values(Metric.MODEL_ERRORS)).hasSize(2);
        assertThat(telemetry.failures()).hasSize(2);
    }

    @Test
    void aModelThatThrowsIsAModelThatFailed() {
        model.breaks = new IllegalStateException("broken");

        assertThat(sentence(consultation())).isEmpty();

        assertThat(values(Metric.MODEL_ERRORS)).containsExactly(1.0);
    }

    @Test
    void aModelThatHasNoMemoryLeftIsAModelThatFailed() {
        model.breaks = new OutOfMemoryError("Cannot reserve direct buffer memory");

        assertThat(sentence(consultation())).isEmpty();

        assertThat(values(Metric.MODEL_ERRORS)).containsExactly(1.0);
        assertThat(telemetry.failures()).hasSize(1);
    }

    @Test
    void aTimeOutIsCountedAndNotRemembered() {
        model.failure = new ModelAnswer.TimedOut<>();
        Consultation consultation = consultation();

        assertThat(sentence(consultation)).isEmpty();

        assertThat(consultation.toStore("entry")).isEmpty();
        assertThat(values(Metric.MODEL_TIMEOUTS)).containsExactly(1.0);
    }

    @Test
    void rankingAndPhrasingShareTheTime() {
        model.takes = Duration.ofMillis(700);
        Consultation consultation = consultation();

        consultation.votes(FACTS, LEVERS);
        sentence(consultation);

        assertThat(model.budgets).containsExactly(Duration.ofSeconds(2), Duration.ofMillis(1300));
        assertThat(values(Metric.MODEL_LATENCY)).containsExactly(700.0, 700.0);
    }

    @Test
    void whereTheTimeIsOverNobodyIsAsked() {
        model.takes = Duration.ofSeconds(2);
        Consultation consultation = consultation();

        consultation.votes(FACTS, LEVERS);

        assertThat(sentence(consultation)).isEmpty();
        assertThat(model.budgets).hasSize(1);
        assertThat(values(Metric.MODEL_TIMEOUTS)).containsExactly(1.0);
    }

    @Test
    void theFunctionKeepsTimeToWriteAndAnswer() {
        timeLeft = Duration.ofMillis(1600);
        sentence(consultation());
        assertThat(model.budgets).containsExactly(Duration.ofMillis(100));

        timeLeft = Duration.ofMillis(1500);
        consultation().votes(FACTS, LEVERS);

        assertThat(model.budgets).hasSize(1);
    }

    @Test
    void aVoteThatNoRankingHasIsLeftOut() {
        model.votes = Map.of(Lever.MODIFY_REST, Double.NaN, Lever.INCREASE_WEIGHT, 1e300, Lever.ADD_WARMUP, 1.5);

        assertThat(consultation().votes(FACTS, LEVERS)).isEqualTo(Map.of(Lever.ADD_WARMUP, 1.5));
    }

    private ModelOutput.Text consultationText() {
        return memory.text(new Fingerprint(model.version).of(FACTS, Driver.STEADY, HOLD))
                .orElseThrow();
    }

    private Consultation consultation() {
        return new Consultation(
                model, new Fingerprint(model.version), guard(), memory, stored, budget(), telemetry, clock);
    }

    /** In another process, which remembers nothing of this one. */
    private Consultation elsewhere() {
        return new Consultation(
                model,
                new Fingerprint(model.version),
                guard(),
                new OutputMemory(clock),
                stored,
                budget(),
                telemetry,
                clock);
    }

    private ModelBudget budget() {
        return new ModelBudget(Duration.ofSeconds(2), () -> timeLeft, clock);
    }

    private List<Double> values(Metric metric) {
        telemetry.flush();
        return telemetry.values(metric);
    }

    private static Optional<String> sentence(Consultation consultation) {
        return consultation.sentence(FACTS, Driver.STEADY, HOLD);
    }

    private static FactGuard guard() {
        return new FactGuard();
    }

    private static Facts facts(double readiness) {
        return new Facts(
                ARequest.aRequest().plan(),
                WorkoutEvent.EXERCISE_START,
                Goal.GENERAL,
                readiness,
                Optional.empty(),
                OptionalInt.empty(),
                0,
                Optional.empty());
    }

    /** Says what it is told to, and takes its time. */
    private final class ScriptedModel implements LanguageModel {
        private final List<Duration> budgets = new ArrayList<>();
        private String version = "coach-test-8";
        private Map<Lever, Double> votes = Map.of(Lever.MODIFY_REST, 1.0, Lever.INCREASE_WEIGHT, -1.0);
        private String continuation = REASON;
        private Duration takes = Duration.ZERO;
        private Throwable breaks;
        private ModelAnswer<Object> failure;

        @Override
        public Optional<Identity> identity() {
            return Optional.of(new Identity(version, 1));
        }

        @Override
        public ModelAnswer<Map<Lever, Double>> rank(Facts facts, Set<Lever> levers, Duration budget) {
            return answer(budget, votes);
        }

        @Override
        public ModelAnswer<String> phrase(Facts facts, Driver driver, Prescription prescription, Duration budget) {
            return answer(budget, Prompt.opening(facts, driver, prescription) + continuation);
        }

        private <T> ModelAnswer<T> answer(Duration budget, T said) {
            budgets.add(budget);
            clock.advance(takes);
            if (breaks instanceof RuntimeException broken) {
                throw broken;
            }
            if (breaks instanceof Error broken) {
                throw broken;
            }
            return switch (failure) {
                case null -> new ModelAnswer.Given<>(said);
                case ModelAnswer.Given<Object> ignored -> new ModelAnswer.Given<>(said);
                case ModelAnswer.Nothing<Object> ignored -> new ModelAnswer.Nothing<>();
                case ModelAnswer.TimedOut<Object> ignored -> new ModelAnswer.TimedOut<>();
                case ModelAnswer.Failed<Object> failed -> new ModelAnswer.Failed<>(failed.cause());
            };
        }
    }
}
