package com.gitfit.coach.models.judging;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.language.FactGuard;
import com.gitfit.coach.language.Flaw;
import com.gitfit.coach.language.gpt2.Gpt2LanguageModel;
import com.gitfit.coach.language.gpt2.Precision;
import com.gitfit.coach.models.corpus.Corpora;
import com.gitfit.coach.models.corpus.Corpus;
import com.gitfit.coach.models.corpus.Example;
import com.gitfit.coach.models.corpus.Moment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Measures a model on examples that it has not seen. Apart from times, the same arguments give the same figures. */
public final class Judge {
    /** As many prompts, in the order of this seed, are asked unless others are wanted. */
    public static final int PROMPTS = 2_000;

    public static final long SEED = 1;

    /** Times are steady enough after as many pairs of answers. */
    private static final int FORCED = 200;

    private final Gpt2LanguageModel model;
    private final CoachingPolicy policy;
    private final FactGuard guard = new FactGuard();
    private final Consumer<String> progress;

    /**
     * @param policy whose prior the model is compared with
     * @param progress is told what begins
     */
    public Judge(Gpt2LanguageModel model, CoachingPolicy policy, Consumer<String> progress) {
        this.model = model;
        this.policy = policy;
        this.progress = progress;
    }

    /**
     * Judges the model of a folder on one thread, beside the corpus that its training had, on held-out examples that
     * had no part in it.
     *
     * @param natives the folder of the layer with the libraries that it runs on
     * @param prompts how many held-out prompts to ask at most, from 1
     * @param seed of their order and of the bootstrap
     * @param progress is told what begins
     * @throws IOException if the folder cannot be read
     * @throws RuntimeException if the model cannot be used; the message says why
     */
    public static Judgement judge(
            Path folder, Path natives, Precision precision, int prompts, long seed, Consumer<String> progress)
            throws IOException {
        Training training = Training.of(folder);
        try (Gpt2LanguageModel model = Gpt2LanguageModel.open(folder, precision, natives, 1)) {
            progress.accept("corpus: " + training.learnt() + ", judged by " + training.judged());
            Corpus corpus = new Corpus(
                    Corpora.generate(training.learnt()).training(),
                    Corpora.generate(training.judged()).heldOut());
            List<Moment> moments = Corpora.heldOutMoments(training.judged().seed(), prompts);
            return new Judge(model, CoachingPolicy.standard(), progress).judge(corpus, moments, prompts, seed);
        }
    }

    /**
     * The figures.
     *
     * @param corpus what the model was trained with, and what it was not
     * @param moments to rank the levers of: as they come, where a corpus has as many as it can of each lever
     * @param prompts how many held-out prompts to ask at most, from 1
     * @param seed of their order and of the bootstrap
     * @throws IllegalArgumentException if no held-out prompt is left that training did not have
     */
    public Judgement judge(Corpus corpus, List<Moment> moments, int prompts, long seed) {
        List<Example> examples = unseen(corpus, prompts, seed);
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("there is no held-out prompt that training did not have");
        }
        progress.accept("3-grams of " + corpus.training().size() + " training examples");
        ThreeGrams threeGrams = threeGrams(corpus.training());
        progress.accept("perplexity on " + examples.size() + " held-out examples");
        Likelihoods likelihoods = likelihoods(examples, threeGrams);
        progress.accept("levers of " + moments.size() + " held-out moments");
        Interview interview = new Interview(model, guard);
        LeverAgreement levers = LeverAgreement.of(interview.rankings(moments), policy, seed);
        progress.accept("answers to " + examples.size() + " held-out prompts");
        List<Answer> answers = interview.answers(examples);
        progress.accept("refusals by force");
        List<Moment> some = examples.stream().limit(FORCED).map(Example::moment).toList();
        OptionalDouble forced = new ForcedRefusal(model, guard, policy).overAccepted(some);
        return new Judgement(
                metrics(answers, likelihoods, levers, corpus, forced),
                answers.subList(0, Math.min(Diversity.PAGE, answers.size())));
    }

    private Metrics metrics(
            List<Answer> answers,
            Likelihoods likelihoods,
            LeverAgreement levers,
            Corpus corpus,
            OptionalDouble forced) {
        List<Answer> shown = answers.stream().filter(Answer::isShown).toList();
        List<String> texts = shown.stream().map(Answer::text).toList();
        return new Metrics(
                answers.size(),
                likelihoods.answer(),
                likelihoods.reason(),
                levers,
                refused(answers),
                factShare(shown),
                Diversity.distinct2OfAPage(texts),
                Diversity.distinct2OfAPage(shown.stream().map(Answer::reason).toList()),
                Diversity.distinct2(texts),
                Verbatim.of(answers, corpus),
                Latency.of(times(answers, answer -> true)),
                refusedOverAccepted(answers),
                forced);
    }

    /** Each prompt once, and none that training had. */
    private static List<Example> unseen(Corpus corpus, int most, long seed) {
        Set<String> seen = new HashSet<>();
        corpus.training().forEach(example -> seen.add(prompt(example)));
        List<Example> order = new ArrayList<>(corpus.heldOut());
        Collections.shuffle(order, new Random(seed));
        return order.stream()
                .filter(example -> seen.add(prompt(example)))
                .limit(most)
                .toList();
    }

    private static String prompt(Example example) {
        return example.context() + example.lead();
    }

    /** Tokens are cut where the runtime cuts them: behind the situation, and behind the opening. */
    private ThreeGrams threeGrams(List<Example> training) {
        ThreeGrams.Learner learner = new ThreeGrams.Learner();
        for (Example example : training) {
            int[] prompt = joined(model.tokens(example.context()), model.tokens(example.lead()));
            learner.add(joined(prompt, model.tokens(example.reason())));
        }
        return learner.learned(model.choices());
    }

    private record Likelihoods(Comparison answer, Comparison reason) {}

    private Likelihoods likelihoods(List<Example> examples, ThreeGrams threeGrams) {
        Likelihood ourLeads = Likelihood.NONE;
        Likelihood ourReasons = Likelihood.NONE;
        Likelihood theirLeads = Likelihood.NONE;
        Likelihood theirReasons = Likelihood.NONE;
        for (Example example : examples) {
            String situation = example.context();
            String lead = example.lead();
            ourLeads = ourLeads.plus(likelihood(situation, lead));
            ourReasons = ourReasons.plus(likelihood(situation + lead, example.reason()));
            int[] context = model.tokens(situation);
            int[] prompt = joined(context, model.tokens(lead));
            theirLeads = theirLeads.plus(threeGrams.likelihood(context, model.tokens(lead)));
            theirReasons = theirReasons.plus(threeGrams.likelihood(prompt, model.tokens(example.reason())));
        }
        return new Likelihoods(
                Comparison.of(ourLeads.plus(ourReasons), theirLeads.plus(theirReasons)),
                Comparison.of(ourReasons, theirReasons));
    }

    private Likelihood likelihood(String context, String continuation) {
        return new Likelihood(model.logLikelihood(context, continuation), model.tokens(continuation).length);
    }

    private static int[] joined(int[] first, int[] second) {
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static Map<Flaw, Integer> refused(List<Answer> answers) {
        Map<Flaw, Integer> refused = new EnumMap<>(Flaw.class);
        answers.forEach(answer -> answer.flaw().ifPresent(flaw -> refused.merge(flaw, 1, Integer::sum)));
        return refused;
    }

    private static double factShare(List<Answer> shown) {
        long facts = shown.stream().filter(Answer::givesFact).count();
        return (double) facts / Math.max(1, shown.size());
    }

    private static OptionalDouble refusedOverAccepted(List<Answer> answers) {
        double[] accepted = times(answers, Answer::isShown);
        double[] refused = times(answers, answer -> !answer.isShown());
        return accepted.length == 0 || refused.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        Latency.of(refused).median() / Latency.of(accepted).median());
    }

    private static double[] times(List<Answer> answers, Predicate<Answer> which) {
        return answers.stream().filter(which).mapToDouble(Answer::milliseconds).toArray();
    }
}
