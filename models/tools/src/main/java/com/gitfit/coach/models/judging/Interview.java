package com.gitfit.coach.models.judging;

import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.language.FactGuard;
import com.gitfit.coach.language.Flaw;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.language.ModelAnswer;
import com.gitfit.coach.language.Narrator;
import com.gitfit.coach.models.corpus.Example;
import com.gitfit.coach.models.corpus.Moment;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a model what a function would ask it, moment by moment, with all the time that it wants. */
record Interview(LanguageModel model, FactGuard guard) {
    private static final Duration AMPLE = Duration.ofMinutes(1);

    /** The first answers of a process are slower than all others. */
    private static final int WARM_UPS = 20;

    /**
     * The answer to each example.
     *
     * @throws IllegalStateException if the model fails
     */
    List<Answer> answers(Collection<Example> examples) {
        examples.stream().limit(WARM_UPS).forEach(this::answer);
        return examples.stream().map(this::answer).toList();
    }

    /**
     * What the model makes of the levers of each moment.
     *
     * @throws IllegalStateException if the model fails
     */
    List<Ranking> rankings(Collection<Moment> moments) {
        return moments.stream().map(moment -> Ranking.of(moment, votes(moment))).toList();
    }

    private Map<Lever, Double> votes(Moment moment) {
        return said(model.rank(moment.facts(), moment.offered(), AMPLE));
    }

    private Answer answer(Example example) {
        Moment moment = example.moment();
        long start = System.nanoTime();
        int votes = votes(moment).size();
        String text = said(model.phrase(moment.facts(), moment.driver(), moment.prescription(), AMPLE));
        Optional<Flaw> flaw = guard.flaw(text, moment.facts(), moment.driver(), moment.prescription());
        String shown =
                flaw.isEmpty() ? text : Narrator.reasoning(moment.facts(), moment.driver(), moment.prescription());
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (votes == 0 || shown.isEmpty()) {
            throw new IllegalStateException("nothing is said of " + example.context());
        }
        return new Answer(example, text, flaw, milliseconds);
    }

    private static <T> T said(ModelAnswer<T> answer) {
        return switch (answer) {
            case ModelAnswer.Given<T> given -> given.said();
            case ModelAnswer.Nothing<T> ignored -> throw new IllegalStateException("the model has nothing to say");
            case ModelAnswer.TimedOut<T> ignored -> throw new IllegalStateException("the model takes over " + AMPLE);
            case ModelAnswer.Failed<T> failed -> throw new IllegalStateException("the model fails", failed.cause());
        };
    }
}
