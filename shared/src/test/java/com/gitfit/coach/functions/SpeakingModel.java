package com.gitfit.coach.functions;

import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Facts;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.language.ModelAnswer;
import com.gitfit.coach.language.Phrasebook;
import com.gitfit.coach.language.Prompt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A language model that ends every sentence as a test wants, and has no favourite unless it is given one. It remembers
 * how long it was given.
 */
public final class SpeakingModel implements LanguageModel {
    public static final String VERSION = "coach-test-2";

    private static final Phrasebook BOOK = Phrasebook.read();

    private final Continuation continuation;
    private final List<Duration> budgets = new ArrayList<>();
    private Optional<Lever> favourite = Optional.empty();
    private double rankingWeight;

    private interface Continuation {
        ModelAnswer<String> of(Facts facts, Driver driver, Prescription prescription);
    }

    private SpeakingModel(Continuation continuation) {
        this.continuation = continuation;
    }

    /** Goes on with the first reason of the phrasebook that is true. */
    public static SpeakingModel givingReasons() {
        return new SpeakingModel((facts, driver, prescription) -> BOOK.phrases()
                .filter(phrase -> phrase.holds(facts, driver, prescription))
                .findFirst()
                .<ModelAnswer<String>>map(phrase -> new ModelAnswer.Given<>(", "
                        + phrase.join().words().getFirst() + " "
                        + phrase.clauses(facts).getFirst() + "."))
                .orElseGet(ModelAnswer.Nothing::new));
    }

    /** Goes on with the same words after every opening, {@code ", since ..."} for example. */
    public static SpeakingModel saying(String continuation) {
        return answering(() -> new ModelAnswer.Given<>(continuation));
    }

    /** Goes on with what comes out at that moment. */
    public static SpeakingModel answering(Supplier<ModelAnswer<String>> continuation) {
        return new SpeakingModel((facts, driver, prescription) -> continuation.get());
    }

    /** Votes for a lever, and its votes count so much. */
    public SpeakingModel favouring(Lever lever, double weight) {
        favourite = Optional.of(lever);
        rankingWeight = weight;
        return this;
    }

    @Override
    public Optional<Identity> identity() {
        return Optional.of(new Identity(VERSION, rankingWeight));
    }

    @Override
    public ModelAnswer<Map<Lever, Double>> rank(Facts facts, Set<Lever> levers, Duration budget) {
        Lever best = favourite.orElseThrow(
                () -> new IllegalStateException("a model that counts for nothing is not asked to rank"));
        Map<Lever, Double> votes = new EnumMap<>(Lever.class);
        levers.forEach(lever -> votes.put(lever, lever == best ? 1.7 : -0.3));
        return new ModelAnswer.Given<>(votes);
    }

    @Override
    public ModelAnswer<String> phrase(Facts facts, Driver driver, Prescription prescription, Duration budget) {
        budgets.add(budget);
        ModelAnswer<String> answer = continuation.of(facts, driver, prescription);
        return answer instanceof ModelAnswer.Given<String> given
                ? new ModelAnswer.Given<>(Prompt.opening(facts, driver, prescription) + given.said())
                : answer;
    }

    /** How long it was given each time that it was asked. */
    public List<Duration> budgets() {
        return List.copyOf(budgets);
    }
}
