package com.gitfit.coach.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gitfit.coach.local.template.AlarmResource.Measure;
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

    private Template queue(String properties) {
        return template("Resources: {Q: {Type: AWS::SQS::Queue, Properties: %s}}".formatted(properties));
    }

    @Test
    void aQueueThatIsNotMade() {
        assertThatThrownBy(queue("{FifoQueue: true}")::queues).hasMessageContaining("Q is a FIFO queue");
        assertThatThrownBy(queue("{DelaySeconds: 5}")::queues).hasMessageContaining("delays its messages");
        assertThatThrownBy(queue("{RedrivePolicy: {maxReceiveCount: 3}}")::queues)
                .hasMessageContaining("without deadLetterTargetArn");
        assertThatThrownBy(queue("{RedrivePolicy: {deadLetterTargetArn: a, maxReceiveCount: 1001}}")::queues)
                .hasMessageContaining("maxReceiveCount of 1–1000");
    }

    private Template messages(String properties) {
        return event("{Type: SQS, Properties: {%s}}".formatted(properties));
    }

    @Test
    void aQueueThatIsNotRead() {
        String queue = "Queue: 'arn:aws:sqs:eu-west-1:000000000000:Q', ";

        assertThatThrownBy(messages("Queue: Q")::functions)
                .hasMessage("NightlyFunction reads with Night what is not the ARN of a queue: Q");
        assertThatThrownBy(messages(queue + "FilterCriteria: {}")::functions)
                .hasMessage("NightlyFunction reads with Night by FilterCriteria, which the local stack does not do");
        assertThatThrownBy(messages(queue + "BatchSize: 10001, MaximumBatchingWindowInSeconds: 1")::functions)
                .hasMessageContaining("batches of 10001 in 1 s");
        assertThatThrownBy(messages(queue + "BatchSize: 11")::functions)
                .hasMessageContaining("has no window to collect them");
        assertThatThrownBy(messages(queue + "ScalingConfig: {MaximumConcurrency: 1}")::functions)
                .hasMessageContaining("1 batches at once, not 2–1000");
    }

    private Measure measure(String properties) {
        return template("Resources: {A: {Type: AWS::CloudWatch::Alarm, Properties: {%s}}}".formatted(properties))
                .alarms()
                .getFirst()
                .measure();
    }

    @Test
    void anAlarmThatIsNotWorkedOutIsNoReasonNotToStart() {
        String above = "Threshold: 1, ComparisonOperator: GreaterThanThreshold, ";

        assertThat(measure("ThresholdMetricId: band, ComparisonOperator: GreaterThanUpperThreshold"))
                .isEqualTo(new Measure.Unknown("it is not compared with one threshold"));
        assertThat(measure(above + "Metrics: [{Id: a, Expression: 'b / c'}]"))
                .isEqualTo(new Measure.Unknown("the local stack does not work out b / c"));
        assertThat(measure(above + "Metrics: [{Id: a, Expression: 'IF(b >= 2, c)'}]"))
                .isEqualTo(new Measure.Unknown("the local stack does not work out IF(b >= 2, c)"));
        assertThat(measure(above + "Namespace: !FindInMap [A, B, C]"))
                .isEqualTo(new Measure.Unknown("A: Fn::FindInMap is not supported by the local stack"));
        assertThat(measure(above + "Metrics: []")).isEqualTo(new Measure.Unknown("it returns not one of its metrics"));
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
