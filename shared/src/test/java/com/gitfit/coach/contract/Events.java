package com.gitfit.coach.contract;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.tests.EventLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The events in {@code infra/events}, and events made for a test. */
public final class Events {
    private Events() {}

    /** The names of all committed events that are requests. */
    public static List<String> names() {
        try (Stream<Path> files = Files.list(Path.of(directory()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> load(name).getRouteKey() != null)
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A committed event, read as Lambda reads it. */
    public static APIGatewayV2HTTPEvent load(String name) {
        return EventLoader.loadApiGatewayHttpEvent("events/" + name);
    }

    /** A request with a token and a body. */
    static APIGatewayV2HTTPEvent request(ContractOperation operation, String body) {
        var http = APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                .withMethod(operation.method())
                .withPath(operation.realPath())
                .build();
        return APIGatewayV2HTTPEvent.builder()
                .withRouteKey(operation.routeKey())
                .withRawPath(operation.realPath())
                .withHeaders(Map.of("authorization", "Bearer token", "content-type", "application/json"))
                .withRequestContext(APIGatewayV2HTTPEvent.RequestContext.builder()
                        .withHttp(http)
                        .build())
                .withBody(body)
                .build();
    }

    private static URI directory() {
        try {
            return Events.class.getResource("/events").toURI();
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
