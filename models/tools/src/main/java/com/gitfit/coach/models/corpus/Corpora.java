package com.gitfit.coach.models.corpus;

import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.language.Aim;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Join;
import com.gitfit.coach.language.Phrase;
import com.gitfit.coach.language.Phrasebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes corpora: sampled lifters go through the engine, and what it decides is put into words. */
public final class Corpora {
    /** How often a coach says why, where there is something to say, and not what for: that is nearer to the lifter. */
    private static final double WHY = 0.8;

    /** How often a reason is joined in the most usual way, whatever the others' share. */
    private static final double USUAL = 0.6;

    /** Tells the two halves' chances apart. */
    private static final long HELD_OUT_SEED = 0x9e3779b97f4a7c15L;

    private final Halves halves = Halves.of(Phrasebook.read());
    private final ExerciseCatalog catalog = ExerciseCatalog.load();
    private final ExerciseNames names = new ExerciseNames(catalog);
    private final Engine engine = new Engine(catalog);

    private Corpora() {}

    /** The corpus of a plan, in a few seconds for 100,000 examples. */
    public static Corpus generate(CorpusPlan plan) {
        Corpora corpora = new Corpora();
        return new Corpus(
                corpora.examples(Split.TRAINING, plan.training(), new Draw(plan.seed())),
                corpora.examples(Split.HELD_OUT, plan.heldOut(), new Draw(plan.seed() ^ HELD_OUT_SEED)));
    }

    /**
     * Moments of the held-out half as the sampled lifters bring them, without evening out levers and reasons as in a
     * corpus.
     */
    public static List<Moment> heldOutMoments(long seed, int count) {
        Corpora corpora = new Corpora();
        Lifters lifters = corpora.lifters(Split.HELD_OUT, new Draw(seed ^ HELD_OUT_SEED));
        return Stream.generate(lifters::next)
                .flatMap(visit -> corpora.engine.moment(visit).stream())
                .limit(count)
                .toList();
    }

    private Lifters lifters(Split split, Draw draw) {
        return new Lifters(catalog, names, split, draw);
    }

    private List<Example> examples(Split split, int count, Draw draw) {
        Map<Aim, Map<Driver, List<Phrase>>> patterns = halves.index(split);
        Lifters lifters = lifters(split, draw);
        Quota quota = new Quota();
        List<Example> examples = new ArrayList<>(count);
        while (examples.size() < count) {
            Optional<Moment> moment = engine.moment(lifters.next()).filter(quota::admits);
            moment.ifPresent(found -> examples.add(example(found, patterns, draw)));
        }
        return examples;
    }

    private static Example example(Moment moment, Map<Aim, Map<Driver, List<Phrase>>> patterns, Draw draw) {
        List<Phrase> fitting = patterns.get(Aim.of(moment.prescription())).get(moment.driver()).stream()
                .filter(phrase -> phrase.holds(moment.facts(), moment.driver(), moment.prescription()))
                .toList();
        Phrase chosen = draw.of(preferred(fitting, draw.chance(WHY) ? Join.BECAUSE : Join.SO));
        List<String> joins = chosen.join().words();
        String join = draw.chance(USUAL) ? joins.getFirst() : draw.of(joins);
        String clause = draw.of(chosen.clauses(moment.facts()));
        return new Example(moment, chosen.pattern(), ", " + join + " " + clause + ".");
    }

    private static List<Phrase> preferred(List<Phrase> fitting, Join join) {
        List<Phrase> preferred =
                fitting.stream().filter(phrase -> phrase.join() == join).toList();
        return preferred.isEmpty() ? fitting : preferred;
    }
}
