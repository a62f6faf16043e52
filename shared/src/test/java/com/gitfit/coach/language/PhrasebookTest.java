package com.gitfit.coach.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasebookTest {
    private static final Phrasebook BOOK = Phrasebook.read();

    @Test
    void everyLeverHasFortyPhrasesOrMore() {
        Map<String, Long> patterns = new TreeMap<>();
        for (Set<Aim> lever : List.of(
                Set.of(Aim.INCREASE),
                Set.of(Aim.DECREASE),
                Set.of(Aim.MORE_REPS, Aim.FEWER_REPS),
                Set.of(Aim.LONGER_REST, Aim.SHORTER_REST),
                Set.of(Aim.CHANGE),
                Set.of(Aim.WARM_UP),
                Set.of(Aim.HOLD))) {
            patterns.put(
                    lever.toString(),
                    BOOK.phrases()
                            .filter(pattern -> pattern.aims().stream().anyMatch(lever::contains))
                            .count());
        }

        assertThat(patterns.values()).allMatch(count -> count >= 40);
    }

    @Test
    void noPhraseStandsTwiceAndNoneIsLong() {
        List<String> patterns = BOOK.phrases().map(Phrase::pattern).toList();

        assertThat(patterns).doesNotHaveDuplicates();
        assertThat(patterns).allMatch(pattern -> pattern.split(" ").length <= 12);
    }

    @Test
    void whereTheRulesSpeakAloneThereIsNoPhrase() {
        assertThat(BOOK.phrases())
                .noneMatch(phrase -> phrase.drivers().contains(Driver.PAIN)
                        || phrase.drivers().contains(Driver.FATIGUE_LIMIT));
    }

    @Test
    void aSlotMakesAPhraseConditionalUnlessItIsAlwaysFilled() {
        Phrasebook book = Phrasebook.of(List.of(
                "[because HOLD : STEADY]",
                "the plan fits",
                "(LOADED) it fits",
                "you are {fresh}",
                "your {form} holds"));

        assertThat(book.phrases())
                .filteredOn(Phrase::conditional)
                .extracting(Phrase::pattern)
                .containsExactly("it fits", "you are {fresh}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the plan fits",
                "[because HOLDING]",
                "[since HOLD]",
                "[because HOLD : NOBODY]",
                "[because HOLD]\nThe plan fits",
                "[because HOLD]\nthe plan fits.",
                "[because HOLD]\n(SUNNY) the plan fits",
                "[because HOLD]\nthe {plan} fits",
                "[because HOLD]\nthe plan fits\n[so HOLD]\nthe plan fits"
            })
    void aBookWithAFaultIsRefusedWithTheLine(String text) {
        List<String> lines = text.lines().toList();

        assertThatThrownBy(() -> Phrasebook.of(lines))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("line " + lines.size());
    }
}
