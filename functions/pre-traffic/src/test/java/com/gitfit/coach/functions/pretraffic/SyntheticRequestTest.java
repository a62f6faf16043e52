package com.gitfit.coach.functions.pretraffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.api.Endpoint;
import com.gitfit.coach.api.RecommendationAnswer;
import com.gitfit.coach.api.RecommendationDecoder;
import com.gitfit.coach.contract.ApiContract;
import com.gitfit.coach.functions.FakeContext;
import com.gitfit.coach.functions.TestCoach;
import com.gitfit.coach.runtime.Coach;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The request is one that a coach answers as it answers any lifter. */
class SyntheticRequestTest {
    private final TestCoach coach = new TestCoach();
    private final List<Coach> running = new ArrayList<>();

    private APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
        coach.client(this::keep);
        Endpoint endpoint = running.getFirst().endpoint();
        return endpoint.serve(event, new FakeContext(), request -> {
            var wanted = RecommendationDecoder.decode(request.json());
            request.requireActingFor(wanted.userId());
            return RecommendationAnswer.of(running.getFirst().recommendations().recommend(wanted, request::timeLeft));
        });
    }

    private RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> keep(Coach started) {
        running.add(started);
        return (APIGatewayV2HTTPEvent event, Context context) -> new APIGatewayV2HTTPResponse();
    }

    private static APIGatewayV2HTTPEvent event() {
        return LambdaEventSerializers.serializerFor(
                        APIGatewayV2HTTPEvent.class, APIGatewayV2HTTPEvent.class.getClassLoader())
                .fromJson(SyntheticRequest.EVENT);
    }

    @Test
    void itIsValidByTheContract() {
        assertThat(ApiContract.coach().problemsOf(event())).isEmpty();
    }

    @Test
    void aCoachThatWorksAnswersItWithoutAProblem() throws Exception {
        Answer answer = Answer.read(new ObjectMapper().writeValueAsString(answer(event())));

        assertThat(answer.problem()).isEmpty();
        assertThat(coach.everythingOf(SyntheticRequest.USER).tweaks())
                .singleElement()
                .satisfies(tweak ->
                        assertThat(answer.tweakId()).contains(tweak.id().toString()));
    }
}
