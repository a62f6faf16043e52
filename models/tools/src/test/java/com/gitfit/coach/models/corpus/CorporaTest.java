package com.gitfit.coach.models.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.language.Aim;
import com.gitfit.coach.language.FactGuard;
import com.gitfit.coach.language.Prompt;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CorporaTest {
    private static final Corpus CORPUS = Corpora.generate(new CorpusPlan(11, 6_000, 3_000));

    @Test
    void aPlanAlwaysMakesTheSameCorpus() {
        Corpus corpus = Corpora.generate(new CorpusPlan(5, 200, 100));

        assertThat(Corpora.generate(new CorpusPlan(5, 200, 100))).isEqualTo(corpus);
        assertThat(Corpora.generate(new CorpusPlan(6, 200, 100)).training()).isNotEqualTo(corpus.training());
        assertThat(corpus.training()).hasSize(200);
        assertThat(corpus.heldOut()).hasSize(100);
    }

    @Test
    void momentsComeAsTheyAreOfExercisesThatTrainingDoesNotHave() {
        List<Moment> moments = Corpora.heldOutMoments(5, 600);

        assertThat(moments).hasSize(600).isEqualTo(Corpora.heldOutMoments(5, 600));
        assertThat(moments.stream().map(CorporaTest::exercise))
                .doesNotContainAnyElementsOf(CORPUS.training().stream()
                        .map(Example::moment)
                        .map(CorporaTest::exercise)
                        .toList());
        Map<Lever, Long> levers = moments.stream()
                .collect(Collectors.groupingBy(moment -> moment.prescription().lever(), Collectors.counting()));
        assertThat(Collections.max(levers.values())).isGreaterThan(600 / 5);
    }

    private static String exercise(Moment moment) {
        return moment.facts().plan().exerciseName();
    }

    @Test
    void nothingIsMadeOfAnEmptyPlan() {
        assertThat(Corpora.generate(new CorpusPlan(5, 0, 0))).isEqualTo(new Corpus(List.of(), List.of()));
    }

    @Test
    void everyExamplePassesTheFactGuardAndIsOneLine() {
        for (Split split : Split.values()) {
            assertThat(examples(split))
                    .allMatch(example -> passes(example.moment(), example.reason()))
                    .noneMatch(example -> (example.context() + example.answer()).contains("\n"));
        }
    }

    @Test
    void noPatternAndNoExerciseIsInBothHalves() {
        Set<String> patterns = patterns(CORPUS.training());
        Set<String> exercises = exercises(CORPUS.training());

        assertThat(patterns.retainAll(patterns(CORPUS.heldOut()))).isTrue();
        assertThat(exercises.retainAll(exercises(CORPUS.heldOut()))).isTrue();
        assertThat(patterns).isEmpty();
        assertThat(exercises).isEmpty();
    }

    @Test
    void noLeverIsRare() {
        for (Split split : Split.values()) {
            Map<Lever, Long> levers = counted(
                    examples(split), example -> example.moment().prescription().lever());

            assertThat(levers).containsOnlyKeys(Lever.values());
            assertThat(levers.values())
                    .allMatch(count -> count > 0.06 * examples(split).size());
        }
    }

    @Test
    void whateverTheEngineSaysForAReasonIsLearnedAndJudged() {
        Set<String> learned = decisions(CORPUS.training());

        assertThat(decisions(CORPUS.heldOut())).isSubsetOf(learned);
        assertThat(learned).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void mostNamesAreSeenOnceOrTwice() {
        Map<String, Long> names = counted(
                CORPUS.training(), example -> example.moment().facts().plan().exerciseName());

        assertThat(names).hasSizeGreaterThan(2_000);
    }

    private static List<Example> examples(Split split) {
        return switch (split) {
            case TRAINING -> CORPUS.training();
            case HELD_OUT -> CORPUS.heldOut();
        };
    }

    private static boolean passes(Moment moment, String reason) {
        String text = Prompt.opening(moment.facts(), moment.driver(), moment.prescription()) + reason;
        return new FactGuard()
                .flaw(text, moment.facts(), moment.driver(), moment.prescription())
                .isEmpty();
    }

    private static <K> Map<K, Long> counted(List<Example> examples, Function<Example, K> key) {
        return examples.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
    }

    private static Set<String> decisions(List<Example> examples) {
        return examples.stream()
                .map(Example::moment)
                .map(moment -> Aim.of(moment.prescription()) + " " + moment.driver())
                .collect(Collectors.toSet());
    }

    private static Set<String> patterns(List<Example> examples) {
        return examples.stream().map(Example::pattern).collect(Collectors.toSet());
    }

    private static Set<String> exercises(List<Example> examples) {
        ExerciseCatalog catalog = ExerciseCatalog.load();
        return examples.stream()
                .map(Example::moment)
                .flatMap(moment -> Stream.concat(
                        Stream.of(moment.facts().plan().exerciseName()),
                        moment.prescription() instanceof ChangeExercise change
                                ? Stream.of(change.to())
                                : Stream.empty()))
                .map(name -> catalog.resolve(name).key().value())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
