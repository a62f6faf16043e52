package com.gitfit.coach.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.local.http.Headers;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.Payload;
import com.gitfit.coach.local.template.Route;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpEventTest {
    private static final Instant TIME = Instant.parse("2026-03-01T12:34:56.789Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode event(HttpRequest request, Map<String, String> path, Optional<Map<String, Object>> claims)
            throws JsonProcessingException {
        var match = new RouteMatch(new Route("F", "GET", "/user/{user_id}/profile", Optional.empty()), path);
        return JSON.readTree(new HttpEvent(request, match, "JKJaXmPLvHcESHA=", TIME, claims).json());
    }

    private static JsonNode eventOf(String contentType, Payload body) throws JsonProcessingException {
        Headers headers = contentType.isEmpty() ? Headers.NONE : Headers.of("Content-Type", contentType);
        return event(new HttpRequest("POST", "/", "", headers, body), Map.of(), Optional.empty());
    }

    @Test
    void anEventIsCompleteAsApiGatewaySendsIt() throws Exception {
        var headers = Headers.of("Host", "127.0.0.1:3000")
                .with("User-Agent", "curl/8")
                .with("Accept", "a/b")
                .with("Accept", "c/d")
                .with("Cookie", "one=1; two=2");
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", "ann");
        claims.put("exp", 1_800_000_000L);
        claims.put("groups", List.of("a", "b"));
        claims.put("verified", true);

        JsonNode event = event(
                new HttpRequest("GET", "/user/a%20b/profile", "x=1&y=%C3%BC&x=2", headers, Payload.EMPTY),
                Map.of("user_id", "a b"),
                Optional.of(claims));

        assertThat(event).isEqualTo(JSON.readTree("""
                {
                  "version": "2.0",
                  "routeKey": "GET /user/{user_id}/profile",
                  "rawPath": "/user/a b/profile",
                  "rawQueryString": "x=1&y=%C3%BC&x=2",
                  "cookies": ["one=1", "two=2"],
                  "headers": {
                    "host": "127.0.0.1:3000", "user-agent": "curl/8", "accept": "a/b,c/d",
                    "x-forwarded-for": "127.0.0.1", "x-forwarded-proto": "http"
                  },
                  "queryStringParameters": {"x": "1,2", "y": "ü"},
                  "requestContext": {
                    "accountId": "000000000000",
                    "apiId": "local",
                    "authorizer": {"jwt": {
                      "claims": {"sub": "ann", "exp": "1800000000", "groups": "[a b]", "verified": "true"}, "scopes": null
                    }},
                    "domainName": "127.0.0.1:3000",
                    "domainPrefix": "local",
                    "http": {
                      "method": "GET", "path": "/user/a b/profile", "protocol": "HTTP/1.1",
                      "sourceIp": "127.0.0.1", "userAgent": "curl/8"
                    },
                    "requestId": "JKJaXmPLvHcESHA=",
                    "routeKey": "GET /user/{user_id}/profile",
                    "stage": "$default",
                    "time": "01/Mar/2026:12:34:56 +0000",
                    "timeEpoch": 1772368496789
                  },
                  "pathParameters": {"user_id": "a b"},
                  "isBase64Encoded": false
                }
                """));
    }

    @Test
    void whatIsNotThereIsAbsent() throws Exception {
        JsonNode event =
                event(new HttpRequest("GET", "/", "", Headers.NONE, Payload.EMPTY), Map.of(), Optional.empty());

        assertThat(event.properties())
                .extracting(Map.Entry::getKey)
                .doesNotContain("cookies", "queryStringParameters", "pathParameters", "body", "stageVariables");
        assertThat(event.path("requestContext").has("authorizer")).isFalse();
        assertThat(event.path("rawQueryString").asText("absent")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json,                  false",
        "application/JSON; charset=utf-8,   false",
        "text/plain,                        false",
        "application/xml,                   false",
        "application/javascript,            false",
        "application/vnd.api+json,          true",
        "application/x-www-form-urlencoded, true",
        "application/octet-stream,          true",
        "'',                                true"
    })
    void aBodyIsTextOrBase64ByItsContentType(String contentType, boolean encoded) throws Exception {
        JsonNode event = eventOf(contentType, Payload.of("{\"a\":\"ü\"}"));

        assertThat(event.path("isBase64Encoded").asBoolean()).isEqualTo(encoded);
        assertThat(event.path("body").asText()).isEqualTo(encoded ? "eyJhIjoiw7wifQ==" : "{\"a\":\"ü\"}");
    }

    @Test
    void bytesThatAreNoTextStayWhatTheyAre() throws Exception {
        JsonNode event = eventOf("application/json", Payload.of(new byte[] {(byte) 0xff, 0}));

        assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
        assertThat(event.path("body").asText()).isEqualTo("/wA=");
    }
}
