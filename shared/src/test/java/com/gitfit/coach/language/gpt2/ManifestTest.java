package com.gitfit.coach.language.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.gitfit.coach.models.random.RandomModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {
    private static final String ONES = "1".repeat(64);
    private static final String MANIFEST = """
            {"version":"coach-mini-1.2_b","architecture":"gpt2","ranking_weight":0.25,"files":{
              "config.json":{"bytes":400,"sha256":"%1$s"},
              "tokenizer.json":{"bytes":70000,"sha256":"%1$s"},
              "model.safetensors":{"bytes":327658048,"sha256":"%1$s"},
              "README.md":{}},
             "shortlist":[0,3,9]}""".formatted(ONES);

    @Test
    void aManifestIsRead() {
        Manifest manifest = parse(MANIFEST);

        assertThat(manifest.version()).isEqualTo("coach-mini-1.2_b");
        assertThat(manifest.rankingWeight()).isEqualTo(0.25);
        assertThat(manifest.shortlist()).containsExactly(0, 3, 9);
        assertThat(manifest.files())
                .containsOnlyKeys(Manifest.CONFIG, Manifest.TOKENIZER, Manifest.WEIGHTS)
                .containsEntry(Manifest.WEIGHTS, new Manifest.File(327_658_048, ONES));
    }

    @Test
    void withoutAShortlistEveryTokenMayBeSaid() {
        assertThat(parse(MANIFEST.replace(",\n \"shortlist\":[0,3,9]", "")).shortlist())
                .isEmpty();
    }

    @Test
    void theManifestOfARandomModelIsRead(@TempDir Path directory) throws IOException {
        RandomModel.write(directory, RandomModel.Shape.tiny().withShortlist(300), 5);

        Manifest manifest = Manifest.parse(Files.readAllBytes(directory.resolve("coach.json")));

        assertThat(manifest.version()).startsWith("random-");
        assertThat(manifest.rankingWeight()).isZero();
        assertThat(manifest.shortlist()).hasSize(300);
        assertThat(manifest.files().get(Manifest.WEIGHTS).bytes())
                .isEqualTo(Files.size(directory.resolve("model.safetensors")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "gpt2"             | "llama"    | architecture must be gpt2
            coach-mini-1.2_b   | ../a       | version must match
            coach-mini-1.2_b   |            | version must match
            "coach-mini-1.2_b" | 12         | version must be a string
            0.25               | -0.1       | ranking_weight must be a number from 0.0 to 10.0
            0.25               | 10.1       | ranking_weight must be a number from 0.0 to 10.0
            0.25               | "1"        | ranking_weight must be a number from 0.0 to 10.0
            "config.json"      | "conf"     | config.json must be an object
            :400               | :0         | bytes must be a whole number from 1 to 65536
            :400               | :65537     | bytes must be a whole number from 1 to 65536
            :70000             | :16777217  | bytes must be a whole number from 1 to 16777216
            :327658048         | :1e20      | bytes must be a whole number from 1 to
            "sha256":"1111     | "sha256":"11G1 | sha256 must be 64 hexadecimal digits
            "sha256":"1111     | "sha256":"111  | sha256 must be 64 hexadecimal digits
            [0,3,9]            | [0,3,3]    | shortlist must be ascending
            [0,3,9]            | [-1,3]     | shortlist must be an array of whole numbers from 0
            [0,3,9]            | {}         | shortlist must be an array of whole numbers from 0
            [0,3,9]            | [0,4294967296] | shortlist must hold tokens
            """)
    void aManifestThatCannotBeTrustedIsRefused(String from, String to, String problem) {
        String damaged = MANIFEST.replace(from, to == null ? "" : to);

        assertThat(damaged).isNotEqualTo(MANIFEST);
        assertThatExceptionOfType(ModelUnusable.class)
                .isThrownBy(() -> parse(damaged))
                .withMessageStartingWith("coach.json: ")
                .withMessageContaining(problem);
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThatExceptionOfType(ModelUnusable.class)
                .isThrownBy(() -> parse("<Error><Code>NoSuchKey</Code></Error>"))
                .withMessage("coach.json is not JSON");
        assertThatExceptionOfType(ModelUnusable.class).isThrownBy(() -> parse(""));
    }

    @Test
    void aShortlistNamesTokensOfTheModelOnly() {
        Manifest manifest = parse(MANIFEST);

        assertThatCode(() -> manifest.checkShortlist(vocabularyOf(10))).doesNotThrowAnyException();
        assertThatExceptionOfType(ModelUnusable.class)
                .isThrownBy(() -> manifest.checkShortlist(vocabularyOf(9)))
                .withMessage("coach.json: shortlist names token 9, but the model has 9");
    }

    private static Gpt2Config vocabularyOf(int tokens) {
        return new Gpt2Config(1, 1, 1, tokens, 1, 1e-5);
    }

    private static Manifest parse(String json) {
        return Manifest.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
