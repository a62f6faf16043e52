package com.gitfit.coach.local.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.local.http.Headers;
import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.Payload;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of Systems Manager is there. */
class ParameterStoreTest {
    private static final String NAME = "/git-fit-coach/convex-deploy-key";

    private final ParameterStore store =
            new ParameterStore(Map.of(NAME, "local|secret"), Instant.parse("2026-03-01T12:00:00Z"));

    private HttpAnswer call(String operation, String body) {
        return store.answer(new HttpRequest(
                "POST", "/", "", Headers.of("X-Amz-Target", "AmazonSSM." + operation), Payload.of(body)));
    }

    private static JsonNode json(HttpAnswer answer) throws Exception {
        return new ObjectMapper().readTree(answer.body().bytes());
    }

    @Test
    void aSecretIsThereForWhoeverAsksForItDecrypted() throws Exception {
        HttpAnswer answer = call("GetParameter", "{\"Name\":\"" + NAME + "\",\"WithDecryption\":true}");

        assertThat(answer.status()).isEqualTo(200);
        JsonNode parameter = json(answer).path("Parameter");
        assertThat(parameter.path("Name").asText()).isEqualTo(NAME);
        assertThat(parameter.path("Type").asText()).isEqualTo("SecureString");
        assertThat(parameter.path("Value").asText()).isEqualTo("local|secret");
        assertThat(parameter.path("LastModifiedDate").asLong()).isEqualTo(1_772_366_400);
    }

    @Test
    void withoutDecryptionItIsOfNoUse() throws Exception {
        HttpAnswer answer = call("GetParameter", "{\"Name\":\"" + NAME + "\"}");

        assertThat(json(answer).at("/Parameter/Value").asText()).doesNotContain("secret");
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        HttpAnswer answer = call("GetParameter", "{\"Name\":\"/other\",\"WithDecryption\":true}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(json(answer).path("__type").asText()).isEqualTo("ParameterNotFound");
    }

    @Test
    void anythingElseIsRefused() throws Exception {
        assertThat(json(call("PutParameter", "{}")).path("__type").asText()).isEqualTo("UnknownOperationException");
        assertThat(json(call("GetParameter", "{")).path("__type").asText()).isEqualTo("SerializationException");
    }
}
