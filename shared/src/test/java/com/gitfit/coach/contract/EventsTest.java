package com.gitfit.coach.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events in {@code infra/events} are requests that the gateway would pass on. */
class EventsTest {
    private static final String OTHER_ROUTES = "$default";

    static List<String> onNamedRoutes() {
        return Events.names().stream()
                .filter(name -> !Events.load(name).getRouteKey().equals(OTHER_ROUTES))
                .toList();
    }

    static List<String> withToken() {
        return onNamedRoutes().stream()
                .filter(name -> operation(Events.load(name)).needsToken())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("onNamedRoutes")
    void anEventSatisfiesTheContract(String name) {
        assertThat(ApiContract.coach().problemsOf(Events.load(name))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("onNamedRoutes")
    void anEventNamesTheRouteThatItsPathMatches(String name) {
        APIGatewayV2HTTPEvent event = Events.load(name);

        ContractOperation operation = operation(event);

        assertThat(event.getRequestContext().getRouteKey()).isEqualTo(operation.routeKey());
        assertThat(event.getRequestContext().getHttp().getMethod()).isEqualTo(operation.method());
        assertThat(event.getRequestContext().getHttp().getPath()).isEqualTo(event.getRawPath());
        assertThat(event.getRawPath()).isEqualTo(operation.realPath());
    }

    @ParameterizedTest
    @MethodSource("withToken")
    void anEventCarriesTheTokenOfItsOwnUser(String name) {
        APIGatewayV2HTTPEvent event = Events.load(name);

        String subject =
                event.getRequestContext().getAuthorizer().getJwt().getClaims().get("sub");

        assertThat(subject).isEqualTo("user123");
        assertThat(event.getRawPath() + event.getBody()).contains(subject);
    }

    @Test
    void everyRouteHasAnEvent() {
        Stream<String> routes = ContractOperation.all().stream().map(ContractOperation::routeKey);

        assertThat(Events.names())
                .map(name -> Events.load(name).getRouteKey())
                .containsAll(Stream.concat(routes, Stream.of(OTHER_ROUTES)).toList());
    }

    private static ContractOperation operation(APIGatewayV2HTTPEvent event) {
        return ContractOperation.all().stream()
                .filter(operation -> operation.routeKey().equals(event.getRouteKey()))
                .findFirst()
                .orElseThrow();
    }
}
