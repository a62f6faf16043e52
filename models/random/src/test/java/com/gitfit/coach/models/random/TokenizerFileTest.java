package com.gitfit.coach.models.random;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerFileTest {
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
    void wordsOfCoachingAreOneToken() throws IOException {
        JsonNode ids = tokenizer(50_257).at("/model/vocab");

        for (String word : List.of("Ġrepetitions", "Ġweight", "Ġrest", "Your", "Ġ135", "Reason", "Ġreadiness")) {
            assertThat(ids.path(word).isInt()).as(word).isTrue();
        }
        assertThat(ids.path("<unused5000>").intValue()).isEqualTo(5_000);
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

    private static JsonNode tokenizer(int vocabulary) throws IOException {
        return new ObjectMapper().readTree(TokenizerFile.of(vocabulary));
    }
}
