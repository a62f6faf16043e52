package com.gitfit.coach.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.gitfit.coach.contract.ApiContract;
import com.gitfit.coach.telemetry.RecordingTelemetry;

/**
 * Calls one handler. Whatever a test is about, every answer satisfies the contract, no refusal shows the inside or
 * repeats what was sent, and nothing personal reaches the operators.
 */
public final class Client {
    private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler;
    private final RecordingTelemetry telemetry;

    public Client(
            RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler, RecordingTelemetry telemetry) {
        this.handler = handler;
        this.telemetry = telemetry;
    }

    public Reply send(Call call) {
        APIGatewayV2HTTPEvent event = call.event();
        APIGatewayV2HTTPResponse response = handler.handleRequest(event, new FakeContext());
        assertThat(ApiContract.coach().problemsOf(event, response))
                .as("what the contract says of %s", response.getBody())
                .isEmpty();
        Reply reply = new Reply(response);
        if (reply.status() == 200) {
            assertThat(ApiContract.coach().problemsOf(event))
                    .as("what the contract says of a request that was answered")
                    .isEmpty();
        } else {
            saysNothingOfTheInside(reply, event);
        }
        Personal.of(event).isAbsentFrom(telemetry.text());
        return reply;
    }

    private static void saysNothingOfTheInside(Reply reply, APIGatewayV2HTTPEvent event) {
        assertThat(reply.at("/success").asBoolean(true)).isFalse();
        assertThat(reply.body()).doesNotContain("Exception", "com.", "java.", "\tat ");
        Personal.of(event).isAbsentFrom(reply.body());
    }
}
