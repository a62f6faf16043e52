package com.gitfit.coach.service;

import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.ModelShare;
import com.gitfit.coach.domain.ModelShare.Outcome;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.language.Adviser;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.FactGuard;
import com.gitfit.coach.language.Facts;
import com.gitfit.coach.language.Flaw;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.language.ModelAnswer;
import com.gitfit.coach.store.ModelOutput;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One request's talk with the language model. What was said to the same question before is not asked again; whatever
 * goes wrong is counted and leaves the rules to answer.
 */
final class Consultation implements Adviser {
    /** Nothing that is standardised comes near to it. */
    private static final double LARGEST_VOTE = 100;

    private final LanguageModel model;
    private final Optional<LanguageModel.Identity> identity;
    private final Fingerprint fingerprint;
    private final FactGuard guard;
    private final OutputMemory memory;
    private final Optional<ModelOutput> stored;
    private final ModelBudget budget;
    private final Telemetry telemetry;
    private final Clock clock;

    private Optional<ModelOutput.Votes> votes = Optional.empty();
    private Optional<ModelOutput.Text> text = Optional.empty();
    private Outcome ranking = Outcome.NOT_ASKED;
    private Outcome phrasing = Outcome.NOT_ASKED;

    /**
     * A talk about one request.
     *
     * @param fingerprint of questions to this model
     * @param stored what the store remembers of the same request
     */
    Consultation(
            LanguageModel model,
            Fingerprint fingerprint,
            FactGuard guard,
            OutputMemory memory,
            Optional<ModelOutput> stored,
            ModelBudget budget,
            Telemetry telemetry,
            Clock clock) {
        this.model = model;
        this.identity = model.identity();
        this.fingerprint = fingerprint;
        this.guard = guard;
        this.memory = memory;
        this.stored = stored;
        this.budget = budget;
        this.telemetry = telemetry;
        this.clock = clock;
    }

    @Override
    public Optional<LanguageModel.Identity> identity() {
        return identity;
    }

    @Override
    public Map<Lever, Double> votes(Facts facts, Set<Lever> levers) {
        if (identity.isEmpty()) {
            return Map.of();
        }
        String prompt = fingerprint.of(facts, levers);
        ranking = Outcome.REMEMBERED;
        votes = remembered(ModelOutput::votes, ModelOutput.Votes::prompt, memory.votes(prompt), prompt)
                .or(() -> {
                    Asked<Map<Lever, Double>> asked = ask("rank", left -> model.rank(facts, levers, left));
                    ranking = asked.outcome();
                    return asked.said().map(said -> {
                        ModelOutput.Votes fresh = new ModelOutput.Votes(prompt, sensible(said));
                        memory.remember(fresh);
                        return fresh;
                    });
                });
        return votes.map(ModelOutput.Votes::likelihoods).orElse(Map.of());
    }

    @Override
    public Optional<String> sentence(Facts facts, Driver driver, Prescription prescription) {
        if (identity.isEmpty()) {
            return Optional.empty();
        }
        String prompt = fingerprint.of(facts, driver, prescription);
        Function<String, Optional<Flaw>> check = said -> guard.flaw(said, facts, driver, prescription);
        phrasing = Outcome.REMEMBERED;
        text = remembered(ModelOutput::text, ModelOutput.Text::prompt, memory.text(prompt), prompt)
                .map(known -> checkedAgain(known, check))
                .or(() -> {
                    Asked<String> asked = ask("phrase", left -> model.phrase(facts, driver, prescription, left));
                    phrasing = asked.outcome();
                    return asked.said().map(said -> checked(prompt, said, check));
                });
        if (text.isPresent() && text.get().said().isEmpty()) {
            phrasing = Outcome.REFUSED;
        }
        return text.flatMap(ModelOutput.Text::said);
    }

    /** What came of it; nothing if there is no model. */
    Optional<ModelShare> share() {
        return identity.map(known -> new ModelShare(
                known.rankingWeight(),
                ranking,
                votes.map(ModelOutput.Votes::likelihoods).orElse(Map.of()),
                phrasing,
                text.flatMap(ModelOutput.Text::said)));
    }

    /** What is worth storing under an entry: nothing if the store has all that was used. */
    Optional<ModelOutput> toStore(String entry) {
        if (isStored(votes, ModelOutput::votes, ModelOutput.Votes::prompt)
                && isStored(text, ModelOutput::text, ModelOutput.Text::prompt)) {
            return Optional.empty();
        }
        Instant expiry = clock.instant().plus(OutputMemory.LIFE).truncatedTo(ChronoUnit.SECONDS);
        return Optional.of(new ModelOutput(entry, votes, text, expiry));
    }

    private <T> boolean isStored(
            Optional<T> used, Function<ModelOutput, Optional<T>> part, Function<T, String> promptOf) {
        return used.isEmpty() || stored.flatMap(part).map(promptOf).equals(used.map(promptOf));
    }

    /** What the store remembers may have passed another version of the guard. */
    private static ModelOutput.Text checkedAgain(ModelOutput.Text known, Function<String, Optional<Flaw>> check) {
        return new ModelOutput.Text(
                known.prompt(), known.said().filter(said -> check.apply(said).isEmpty()));
    }

    private ModelOutput.Text checked(String prompt, String said, Function<String, Optional<Flaw>> check) {
        Optional<Flaw> flaw = check.apply(said);
        flaw.ifPresent(this::refused);
        ModelOutput.Text fresh = new ModelOutput.Text(prompt, flaw.isEmpty() ? Optional.of(said) : Optional.empty());
        memory.remember(fresh);
        return fresh;
    }

    private <T> Optional<T> remembered(
            Function<ModelOutput, Optional<T>> part, Function<T, String> promptOf, Optional<T> here, String prompt) {
        Optional<T> known = here.or(
                () -> stored.flatMap(part).filter(said -> promptOf.apply(said).equals(prompt)));
        known.ifPresent(said -> telemetry.measure(Metric.MODEL_CACHE_HITS, 1));
        return known;
    }

    /** What came of one question. */
    private record Asked<T>(Outcome outcome, Optional<T> said) {
        static <T> Asked<T> without(Outcome outcome) {
            return new Asked<>(outcome, Optional.empty());
        }
    }

    private <T> Asked<T> ask(String use, Function<Duration, ModelAnswer<T>> question) {
        Duration left = budget.left();
        if (left.isZero()) {
            return timedOut(use);
        }
        Instant asked = clock.instant();
        ModelAnswer<T> answer = answer(question, left);
        telemetry.measure(Metric.MODEL_LATENCY, asked.until(clock.instant(), ChronoUnit.NANOS) / 1e6);
        return switch (answer) {
            case ModelAnswer.Given<T> given -> {
                telemetry.measure(Metric.MODEL_ANSWERS, 1);
                yield new Asked<>(Outcome.GIVEN, Optional.of(given.said()));
            }
            case ModelAnswer.Nothing<T> ignored -> Asked.without(Outcome.NOTHING);
            case ModelAnswer.TimedOut<T> ignored -> timedOut(use);
            case ModelAnswer.Failed<T> failed -> {
                telemetry.measure(Metric.MODEL_ERRORS, 1);
                telemetry.failure("model_failed", failed.cause());
                yield Asked.without(Outcome.FAILED);
            }
        };
    }

    /** A model does not throw; if one did, the lifter would have the template all the same. */
    private static <T> ModelAnswer<T> answer(Function<Duration, ModelAnswer<T>> question, Duration left) {
        try {
            return question.apply(left);
        } catch (RuntimeException | OutOfMemoryError broken) {
            // What is used up is as a rule the memory outside the heap, which only the model wants.
            return new ModelAnswer.Failed<>(broken);
        }
    }

    private <T> Asked<T> timedOut(String use) {
        telemetry.measure(Metric.MODEL_TIMEOUTS, 1);
        telemetry.event("model_timed_out", Map.of("use", use));
        return Asked.without(Outcome.TIMED_OUT);
    }

    private void refused(Flaw flaw) {
        telemetry.measure(Metric.MODEL_TEXT_REFUSED, 1);
        telemetry.event("model_text_refused", Map.of("reason", flaw.name().toLowerCase(Locale.ROOT)));
    }

    /** Without numbers that no ranking has. */
    private static Map<Lever, Double> sensible(Map<Lever, Double> said) {
        Map<Lever, Double> votes = new EnumMap<>(Lever.class);
        said.forEach((lever, likelihood) -> {
            if (Math.abs(likelihood) <= LARGEST_VOTE) {
                votes.put(lever, likelihood);
            }
        });
        return votes;
    }
}
