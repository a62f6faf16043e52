package com.gitfit.coach.models.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenizerFileTest {
    private static final String TEXT = "Go up from 135 to 140 lb on Bench Press, since the last set left repetitions in"
            + " reserve.\nDo 10 repetitions instead of 8 on Squat, so that you keep some in reserve.\n";

    @Test
    void everyIdHasOneToken() throws IOException {
        JsonNode ids = tokenizer(5_000).at("/model/vocab");

        assertThat(ids.size()).isEqualTo(5_000);
        int next = 0;
        for (JsonNode id : ids) {
            assertThat(id.intValue()).isEqualTo(next++);
        }
    }

    @Test
    void bytesComeFirstInTheOrderOfGpt2() throws IOException {
        JsonNode ids = tokenizer(257).at("/model/vocab");

        assertThat(ids.path("!").intValue()).isZero();
        assertThat(ids.path("A").intValue()).isEqualTo(32);
        assertThat(ids.path("Ċ").intValue()).isEqualTo(198);
        assertThat(ids.path("Ġ").intValue()).isEqualTo(220);
    }

    @Test
    void theEndOfTheTextIsTheLastTokenAndSpecial() throws IOException {
        JsonNode tokenizer = tokenizer(1_000);

        assertThat(tokenizer.at("/model/vocab/<|endoftext|>").intValue()).isEqualTo(999);
        assertThat(tokenizer.at("/added_tokens/0/id").intValue()).isEqualTo(999);
        assertThat(tokenizer.at("/added_tokens/0/special").booleanValue()).isTrue();
    }

    @Test
    void aTextThatIsTooShortLeavesEntriesThatNoTextGives() throws IOException {
        JsonNode ids = tokenizer(5_000).at("/model/vocab");

        assertThat(ids.path("Ġrepetitions").isInt()).isTrue();
        assertThat(ids.path("<unused4000>").intValue()).isEqualTo(4_000);
    }

    @Test
    void everyMergeJoinsTokensThatAreThere() throws IOException {
        JsonNode model = tokenizer(1_000).path("model");

        assertThat(model.path("merges").size()).isPositive();
        for (JsonNode rule : model.path("merges")) {
            String[] parts = rule.textValue().split(" ");
            assertThat(parts).hasSize(2);
            assertThat(model.path("vocab").has(parts[0])).isTrue();
            assertThat(model.path("vocab").has(parts[1])).isTrue();
            assertThat(model.path("vocab").has(parts[0] + parts[1])).isTrue();
        }
    }

    @Test
    void theMostFrequentNeighboursAreMergedFirst() {
        assertThat(BytePairs.learn("ab ab ab cd", 3))
                .startsWith(new BytePairs.Merge("a", "b"))
                .hasSize(3);
    }

    @Test
    void ofEquallyFrequentNeighboursTheFirstByTheirCharactersIsMerged() {
        assertThat(BytePairs.learn("xy\nab", 1)).containsExactly(new BytePairs.Merge("a", "b"));
    }

    @Test
    void neighboursOfTheSameKindAreMergedFromTheLeft() {
        assertThat(BytePairs.learn("aaaaa aaaaa", 3))
                .containsExactly(
                        new BytePairs.Merge("a", "a"),
                        new BytePairs.Merge("aa", "a"),
                        new BytePairs.Merge("aa", "aaa"));
    }

    @Test
    void aVocabularyWithoutRoomForTheBytesIsRefused() {
        assertThatThrownBy(() -> TokenizerFile.of(TEXT, 256)).hasMessageContaining("257");
    }

    @Test
    void thousandsOfTokensAreLearntFromMegabytes() {
        StringBuilder text = new StringBuilder();
        Random random = new Random(1);
        while (text.length() < 3_000_000) {
            text.append(" w").append(Integer.toString(random.nextInt(20_000), 36));
        }

        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(BytePairs.learn(text.toString(), 3_800)).hasSize(3_800));
    }

    private static JsonNode tokenizer(int vocabulary) throws IOException {
        return new ObjectMapper().readTree(TokenizerFile.of(TEXT, vocabulary));
    }
}
