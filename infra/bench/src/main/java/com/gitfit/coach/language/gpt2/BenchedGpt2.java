package com.gitfit.coach.language.gpt2;

import com.gitfit.coach.bench.peer.Peer;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Our runtime as one more engine of the benchmarks. It lives in the package of what it measures, so that nothing need
 * be public for a benchmark's sake.
 */
public final class BenchedGpt2 implements Peer {
    private final Gpt2 model;
    private final Choices choices;

    private BenchedGpt2(Gpt2 model, Choices choices) {
        this.model = model;
        this.choices = choices;
    }

    /** Loads the native libraries of a layer for this process. */
    public static void natives(Path layer) {
        NativeLibraries.load(layer, 1);
    }

    /** A model in a folder, with all its vocabulary. */
    public static BenchedGpt2 load(Path folder, Precision precision) {
        try (ModelFiles files = files(folder)) {
            Gpt2 model =
                    Gpt2.load(files.config(), files.weights(), files.manifest().shortlist(), precision);
            return new BenchedGpt2(model, Choices.of(files.manifest().shortlist()));
        }
    }

    /** The model of a folder behind the port, as a function would have it. */
    public static Gpt2LanguageModel languageModel(Path folder, Precision precision) {
        try (ModelFiles files = files(folder)) {
            return Gpt2LanguageModel.of(files, precision);
        }
    }

    private static ModelFiles files(Path folder) {
        try (FolderModelSource source = FolderModelSource.of(folder)) {
            return source.load();
        }
    }

    @Override
    public long[] generate(long[] prompt, int count) {
        long[] added = new long[count];
        int[] unread = Arrays.stream(prompt).mapToInt(Math::toIntExact).toArray();
        int at = 0;
        for (int i = 0; i < count; i++) {
            int token = choices.token(Sampler.greedy().choose(model.logits(unread, at)));
            added[i] = token;
            at += unread.length;
            unread = new int[] {token};
        }
        return added;
    }

    @Override
    public int longest() {
        return model.positions();
    }

    @Override
    public void close() {
        model.close();
    }
}
