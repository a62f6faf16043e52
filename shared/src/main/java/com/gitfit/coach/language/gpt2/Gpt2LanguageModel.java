package com.gitfit.coach.language.gpt2;

import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Facts;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.language.ModelAnswer;
import com.gitfit.coach.language.Prompt;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * GPT-2 behind the port: one question at a time, the others wait within their budgets. What a question leaves behind,
 * even one that was given up half-way, never changes the next answer.
 */
public final class Gpt2LanguageModel implements LanguageModel, AutoCloseable {
    /** The most tokens of a situation; the name of the exercise is shortened until it fits. */
    private static final int SITUATION = 96;

    /** What a sentence should have with its opening, in tokens. */
    private static final int SENTENCE = 40;

    /** What the model may add to the longest opening, in tokens. */
    private static final int FEWEST_CHOSEN = 16;

    /** What option, reason and opening have together at most, in tokens; hardly ever half of it. */
    private static final int LEAD = 80;

    /** How long an S3 that says nothing is waited for. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    /** For questions that nobody waits for. */
    private static final Duration LONG = Duration.ofHours(1);

    private final Identity identity;
    private final TextModel texts;
    private final ReentrantLock turn = new ReentrantLock(true);

    private Gpt2LanguageModel(Identity identity, TextModel texts) {
        this.identity = identity;
        this.texts = texts;
    }

    /**
     * Fetches a model from S3 and makes it ready for its first question. No connection stays open.
     *
     * @param within how long the files may take
     * @throws RuntimeException if it cannot be had or used; the message says why
     */
    public static Gpt2LanguageModel fetch(ModelSettings settings, Duration within) {
        NativeLibraries.load(settings.natives(), settings.threads());
        try (ModelSource source = S3ModelSource.connect(settings.bucket(), settings.prefix(), SILENCE);
                ModelFiles files = new ModelLoader(source, settings.checksum(), settings.mostBytes()).load(within)) {
            return of(files, settings.precision());
        }
    }

    /**
     * Makes a model of this machine ready for its first question, after the same checks as one from S3. Without a
     * {@code coach.json} its other files are taken as they are, and its ranking counts for nothing.
     *
     * @param natives the folder of the layer with the libraries that it runs on
     * @param threads that one computation is split over, from 1
     * @throws RuntimeException if it cannot be used; the message says why
     */
    public static Gpt2LanguageModel open(Path folder, Precision precision, Path natives, int threads) {
        NativeLibraries.load(natives, threads);
        try (FolderModelSource source = FolderModelSource.of(folder);
                ModelFiles files = source.load()) {
            return of(files, precision);
        }
    }

    /**
     * Makes a model ready for its first question; its files may be closed afterwards.
     *
     * @throws ModelUnusable if its parts do not fit each other or what it will be asked
     */
    static Gpt2LanguageModel of(ModelFiles files, Precision precision) {
        Manifest manifest = files.manifest();
        Tokenizer tokenizer = tokenizer(files);
        try {
            Choices choices = Choices.of(manifest.shortlist());
            Gpt2 model = Gpt2.load(files.config(), files.weights(), manifest.shortlist(), precision);
            try {
                TextModel texts = new TextModel(model, tokenizer, choices, Prompt.PREFIX);
                return new Gpt2LanguageModel(new Identity(manifest.version(), manifest.rankingWeight()), texts);
            } catch (RuntimeException | OutOfMemoryError e) {
                model.close();
                throw e;
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            tokenizer.close();
            throw e;
        }
    }

    /**
     * The tokenizer of a model.
     *
     * @throws ModelUnusable if with it the model could not be asked what it will be asked
     */
    static Tokenizer tokenizer(ModelFiles files) {
        Tokenizer tokenizer = Tokenizer.load(files.tokenizer(), files.config().vocabulary());
        try {
            check(tokenizer, Choices.of(files.manifest().shortlist()), files.config());
            return tokenizer;
        } catch (RuntimeException e) {
            tokenizer.close();
            throw e;
        }
    }

    private static void check(Tokenizer tokenizer, Choices choices, Gpt2Config config) {
        for (Lever lever : Lever.values()) {
            for (int token : tokenizer.encode(Prompt.option(lever))) {
                if (!choices.contains(token)) {
                    throw new ModelUnusable("the shortlist lacks a token of \"" + Prompt.option(lever) + "\"");
                }
            }
        }
        int longest = tokenizer.encode(Prompt.PREFIX).length + SITUATION + LEAD + SENTENCE;
        if (longest > config.positions()) {
            throw new ModelUnusable(
                    "a text can have " + longest + " tokens, but the model has " + config.positions() + " positions");
        }
    }

    @Override
    public Optional<Identity> identity() {
        return Optional.of(identity);
    }

    @Override
    public ModelAnswer<Map<Lever, Double>> rank(Facts facts, Set<Lever> levers, Duration budget) {
        if (levers.isEmpty()) {
            return new ModelAnswer.Nothing<>();
        }
        return answer(facts, budget, (situation, deadline) -> {
            List<Lever> asked = List.copyOf(EnumSet.copyOf(levers));
            double[] scores = standardised(
                    texts.score(situation, asked.stream().map(Prompt::option).toList(), deadline));
            Map<Lever, Double> votes = new EnumMap<>(Lever.class);
            for (int i = 0; i < scores.length; i++) {
                votes.put(asked.get(i), scores[i]);
            }
            return votes;
        });
    }

    @Override
    public ModelAnswer<String> phrase(Facts facts, Driver driver, Prescription prescription, Duration budget) {
        String opening = Prompt.opening(facts, driver, prescription);
        String lead = Prompt.of(facts).lead(driver, prescription);
        return answer(facts, budget, (situation, deadline) -> {
            int most = Math.max(FEWEST_CHOSEN, SENTENCE - texts.length(opening));
            return opening + texts.continued(situation, lead, most, Sampler.greedy(), deadline);
        });
    }

    /**
     * How likely a continuation of a context is, behind {@link Prompt#PREFIX}. Both are cut into tokens apart.
     *
     * @return the natural logarithm of its probability, at most 0
     * @throws IllegalArgumentException if one of them is empty, both together are too long, or a token of the
     *     continuation is not on the shortlist
     */
    public double logLikelihood(String context, String continuation) {
        if (context.isEmpty() || continuation.isEmpty()) {
            throw new IllegalArgumentException("neither the context nor its continuation may be empty");
        }
        turn.lock();
        try {
            return texts.score(context, List.of(continuation), Deadline.in(LONG))[0];
        } finally {
            turn.unlock();
        }
    }

    /** A text in the numbers of its tokens. */
    public int[] tokens(String text) {
        return texts.tokens(text);
    }

    /** Among how many tokens it chooses. */
    public int choices() {
        return texts.choices();
    }

    private interface Question<T> {
        T ask(String situation, Deadline deadline);
    }

    private <T> ModelAnswer<T> answer(Facts facts, Duration budget, Question<T> question) {
        Deadline deadline = Deadline.in(budget);
        if (!isOurTurn(deadline)) {
            return new ModelAnswer.TimedOut<>();
        }
        try {
            Optional<String> situation = situation(facts);
            return situation.isEmpty()
                    ? new ModelAnswer.Nothing<>()
                    : new ModelAnswer.Given<>(question.ask(situation.orElseThrow(), deadline));
        } catch (OutOfTime e) {
            return new ModelAnswer.TimedOut<>();
        } catch (RuntimeException | OutOfMemoryError e) {
            return new ModelAnswer.Failed<>(e);
        } finally {
            turn.unlock();
        }
    }

    private boolean isOurTurn(Deadline deadline) {
        try {
            return turn.tryLock(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<String> situation(Facts facts) {
        Prompt prompt = Prompt.of(facts);
        while (texts.length(prompt.situation()) > SITUATION && prompt.canBeShorter()) {
            prompt = prompt.shorter();
        }
        return Optional.of(prompt.situation()).filter(text -> texts.length(text) <= SITUATION);
    }

    /** With mean 0 and standard deviation 1, or all 0 if they do not differ. */
    static double[] standardised(double[] scores) {
        double mean = Arrays.stream(scores).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(scores)
                .map(score -> (score - mean) * (score - mean))
                .average()
                .orElseThrow());
        if (!Double.isFinite(deviation)) {
            throw new IllegalStateException("the model's scores are not finite");
        }
        return Arrays.stream(scores)
                .map(score -> deviation < 1e-9 ? 0 : (score - mean) / deviation)
                .toArray();
    }

    @Override
    public void close() {
        texts.close();
    }
}
