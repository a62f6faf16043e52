package com.gitfit.coach.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.local.template.Cors;
import com.gitfit.coach.local.template.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The routes of the template are those of {@code infra/openapi.yaml}. */
class RoutesTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    @Test
    void everyRouteOfTheContractHasExactlyOneFunctionAndThereIsNoOther() {
        List<String> expected = new ArrayList<>(contract(false));
        expected.add(Route.DEFAULT);

        assertThat(routes()).map(Route::key).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void exactlyTheRoutesThatNeedATokenCheckOne() {
        assertThat(routes())
                .filteredOn(route -> route.authorizer().isPresent())
                .map(Route::key)
                .containsExactlyInAnyOrderElementsOf(contract(true));
    }

    @Test
    void whatNoFunctionIsForGoesToTheStatusFunction() {
        assertThat(routes())
                .filteredOn(route -> route.key().equals(Route.DEFAULT))
                .map(Route::function)
                .containsExactly("StatusFunction");
    }

    @Test
    void browsersMayCallFromTheConfiguredOriginsOnly() {
        Cors cors = Deployment.TEMPLATE
                .with("AllowedOrigins", "https://one.example,https://two.example")
                .httpApi()
                .cors()
                .orElseThrow();

        assertThat(cors.allowOrigins()).containsExactly("https://one.example", "https://two.example");
        assertThat(cors.allowHeaders()).containsExactlyInAnyOrder("content-type", "authorization", "idempotency-key");
        assertThat(cors.allowMethods()).containsExactlyInAnyOrder("GET", "POST", "DELETE");
        assertThat(cors.allowCredentials()).isFalse();
    }

    @Test
    void everyRouteIsThrottled() {
        var api = Deployment.TEMPLATE.httpApi();

        assertThat(routes()).allMatch(route -> api.throttle(route).isPresent());
    }

    @Test
    void theAccessLogKnowsNoPerson() throws Exception {
        JsonNode settings = Deployment.TEMPLATE.resource("HttpApi").properties().get("AccessLogSettings");

        JsonNode line = new ObjectMapper().readTree(settings.get("Format").asText());

        assertThat(line.properties())
                .map(Map.Entry::getValue)
                .map(JsonNode::asText)
                .allMatch(value -> value.startsWith("$context."))
                .noneMatch(value -> value.matches(
                        "\\$context\\.(path|identity\\..*|authorizer\\..*|.*[mM]essage.*|domainName|protocol)"));
    }

    private static List<Route> routes() {
        return Deployment.TEMPLATE.functions().stream()
                .flatMap(function -> function.routes().stream())
                .toList();
    }

    private static List<String> contract(boolean withToken) {
        JsonNode document = new ObjectMapper().valueToTree(new Yaml().load(Deployment.text("infra/openapi.yaml")));
        List<String> keys = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                boolean needsToken = !operation.getValue().path("security").isEmpty();
                if (METHODS.contains(operation.getKey()) && (needsToken || !withToken)) {
                    keys.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                }
            }
        }
        return keys;
    }
}
