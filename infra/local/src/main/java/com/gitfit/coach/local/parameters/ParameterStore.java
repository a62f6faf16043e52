package com.gitfit.coach.local.parameters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.LoopbackServer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/**
 * As much of Systems Manager as a function needs that keeps a secret there: {@code GetParameter} of parameters of the
 * type {@code SecureString}.
 */
public final class ParameterStore implements LoopbackServer.Handler {
    /** The longest request in bytes. */
    public static final int LONGEST_REQUEST = 64 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GET_PARAMETER = "AmazonSSM.GetParameter";
    private static final String ARN = "arn:aws:ssm:eu-west-1:000000000000:parameter";

    private final Map<String, String> secrets;
    private final Instant since;

    /**
     * Holds some secrets.
     *
     * @param secrets by the names of their parameters, which begin with a slash
     * @param since when they were written
     */
    public ParameterStore(Map<String, String> secrets, Instant since) {
        this.secrets = Map.copyOf(secrets);
        this.since = since;
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        String target = request.headers().joined("x-amz-target").orElse("");
        if (!target.equals(GET_PARAMETER)) {
            return problem("UnknownOperationException", "the local stack answers " + GET_PARAMETER + " alone");
        }
        try {
            return parameter(JSON.readTree(request.body().text().orElse("")));
        } catch (JsonProcessingException e) {
            return problem("SerializationException", "the request is not JSON");
        }
    }

    private HttpAnswer parameter(JsonNode request) {
        String name = request.path("Name").asText();
        String secret = secrets.get(name);
        if (secret == null) {
            return problem("ParameterNotFound", name + " is not there");
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("Parameter")
                .put("ARN", ARN + name)
                .put("DataType", "text")
                .put("LastModifiedDate", since.getEpochSecond())
                .put("Name", name)
                .put("Type", "SecureString")
                .put("Value", request.path("WithDecryption").asBoolean() ? secret : encrypted(secret))
                .put("Version", 1);
        return amazonJson(200, answer);
    }

    /** No cipher, but as useless as one to whoever forgets to ask for decryption. */
    private static String encrypted(String secret) {
        return Base64.getEncoder().encodeToString(("encrypted " + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static HttpAnswer problem(String type, String message) {
        return amazonJson(
                400, JsonNodeFactory.instance.objectNode().put("__type", type).put("message", message));
    }

    private static HttpAnswer amazonJson(int status, ObjectNode body) {
        return HttpAnswer.json(status, body.toString());
    }
}
