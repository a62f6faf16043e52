package com.gitfit.coach.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A template that cannot be used says where and why in one line. */
class UnusableTemplatesTest {
    private static final String API = """
            Resources:
              Api:
                Type: AWS::Serverless::HttpApi
                Properties: {}
            """;

    @TempDir
    Path folder;

    private Template template(String yaml) {
        try {
            return Template.read(Files.writeString(folder.resolve("template.yaml"), yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Template function(String properties) {
        return template(API + """
              NightlyFunction:
                Type: AWS::Serverless::Function
                Properties: %s
            """.formatted(properties));
    }

    @Test
    void aMissingOrBrokenFile() {
        assertThatThrownBy(() -> Template.read(folder.resolve("none.yaml"))).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> template("a: [")).isInstanceOf(TemplateException.class);
        assertThatThrownBy(() -> template("a: 1\na: 2")).hasMessageContaining("duplicate key a");
        assertThatThrownBy(() -> template("just text")).hasMessageContaining("is not a template");
    }

    @Test
    void anEventThatIsNotRaised() {
        assertThatThrownBy(event("{Type: SNS}")::functions)
                .hasMessage("NightlyFunction has event Night of type SNS, which the local stack does not raise");
    }

    private Template event(String event) {
        return function("{Handler: H, CodeUri: h.zip, Events: {Night: %s}}".formatted(event));
    }

    @Test
    void aScheduleThatIsNotKept() {
        assertThatThrownBy(event("{Type: ScheduleV2}")::functions)
                .hasMessage("NightlyFunction has the schedule Night without ScheduleExpression");
        assertThatThrownBy(event("{Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 day),"
                        + " ScheduleExpressionTimezone: Europe/Berlin}}")::functions)
                .hasMessageContaining("Night in Europe/Berlin");
    }

    @Test
    void aStreamThatIsNotFollowed() {
        String table = "arn:aws:dynamodb:eu-west-1:000000000000:table/T";
        String stream = "Stream: " + table + "/stream/1";

        assertThatThrownBy(event("{Type: DynamoDB, Properties: {StartingPosition: LATEST, " + stream + "}}")::functions)
                .hasMessage("NightlyFunction follows Night from LATEST, not from TRIM_HORIZON");
        assertThatThrownBy(
                        event("{Type: DynamoDB, Properties: {StartingPosition: TRIM_HORIZON, Stream: " + table + "}}")
                                ::functions)
                .hasMessageContaining("not the stream of a table: " + table);
        assertThatThrownBy(event("{Type: DynamoDB, Properties: {StartingPosition: TRIM_HORIZON,"
                        + " ParallelizationFactor: 2, " + stream + "}}")::functions)
                .hasMessageContaining("in parallel");
        assertThatThrownBy(event("{Type: DynamoDB, Properties: {StartingPosition: TRIM_HORIZON, " + stream
                        + ", FilterCriteria: {Filters: [{Pattern: '{'}]}}}")::functions)
                .hasMessageContaining("not JSON: {");
    }

    @Test
    void aQueueThatIsNotMade() {
        assertThatThrownBy(template("Resources: {Q: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true}}}")::queues)
                .hasMessageContaining("Q is a FIFO queue");
    }

    @Test
    void aRouteThatIsNotMatched() {
        assertThatThrownBy(() -> function(
                                "{Handler: H, CodeUri: h.zip, Events: {All: {Type: HttpApi, Properties: {Path: '/{p+}'}}}}")
                        .functions())
                .hasMessageContaining("greedy path /{p+}");
    }

    @Test
    void anAuthorizerThatIsNotThere() {
        assertThatThrownBy(() -> function("{Handler: H, CodeUri: h.zip,"
                                + " Events: {A: {Type: HttpApi, Properties: {Path: /a, Auth: {Authorizer: Who}}}}}")
                        .functions())
                .hasMessage("NightlyFunction names authorizer Who, which Api does not have");
    }

    @Test
    void aLayerOfSomeoneElse() {
        assertThatThrownBy(() -> function("{Handler: H, CodeUri: h.zip, Layers: [arn:aws:lambda:layer:x]}")
                        .functions())
                .hasMessage("NightlyFunction has the layer arn:aws:lambda:layer:x, which is not the template's own");
    }

    @Test
    void aMissingProperty() {
        assertThatThrownBy(() -> function("{CodeUri: h.zip}").functions()).hasMessage("NightlyFunction has no Handler");
    }

    @Test
    void aReferenceToNothing() {
        assertThatThrownBy(() -> function("{Handler: !Ref Nobody}").functions())
                .hasMessage("NightlyFunction: there is no parameter or resource Nobody");
        assertThatThrownBy(() -> function("{Handler: !GetAtt Api.Colour}").functions())
                .hasMessageContaining("attribute Api.Colour is not known");
        assertThatThrownBy(() -> function("{Handler: !If [Nowhere, a, b]}").functions())
                .hasMessageContaining("there is no condition Nowhere");
    }

    @Test
    void aParameterWithoutAValue() {
        Template template = template("""
                Parameters: {Who: {Type: String}}
                Resources: {Log: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: !Ref Who}}}
                """);

        assertThatThrownBy(() -> template.resource("Log")).hasMessage("Log: parameter Who has no value");
        assertThat(template.with("Who", "me").resource("Log").text("LogGroupName"))
                .isEqualTo("me");
    }

    @Test
    void noApiOrTwo() {
        assertThatThrownBy(() -> template("Resources: {}").httpApi()).hasMessageContaining("not 0");
    }
}
