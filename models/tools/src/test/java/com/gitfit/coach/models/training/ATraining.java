package com.gitfit.coach.models.training;

import com.gitfit.coach.models.layout.Gpt2Shape;
import java.util.ArrayList;
import java.util.List;

/** Small trainings for tests. */
final class ATraining {
    static final Gpt2Shape SHAPE = new Gpt2Shape(2, 2, 32, 300, 64);

    private ATraining() {}

    /** A dozen sentences of a kind, which are also what is looked at. */
    static Texts texts() {
        List<Text> texts = new ArrayList<>();
        for (String lift : List.of("Squat", "Row", "Bench Press", "Deadlift")) {
            texts.add(text("lift " + lift + ", easy, next", " increase: go up", ", since it was easy."));
            texts.add(text("lift " + lift + ", hard, next", " decrease: come down", ", since it was hard."));
            texts.add(text("lift " + lift + ", even, next", " hold: stay", "."));
        }
        return new Texts(texts, texts);
    }

    static Text text(String context, String... answer) {
        return new Text(List.of(context), List.of(answer));
    }

    static TrainingSettings settings(int steps) {
        return new TrainingSettings(steps, 4, 1e-2, Math.min(10, steps - 1), 0.01, 1, 10, 1, Arithmetic.SINGLE);
    }

    /** Says nothing. */
    static class Silent implements Progress {
        @Override
        public void begins(long tokens, long read) {}

        @Override
        public void learnt(int step, long tokens, double loss) {}

        @Override
        public void looked(int step, double training, double heldOut) {}
    }
}
