package com.gitfit.coach.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.local.template.FunctionResource;
import com.gitfit.coach.local.template.Resource;
import com.gitfit.coach.local.template.Template;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions that ask the language model have its runtime and its files; no other has. */
class ModelTest {
    /** What only functions that have to do with the model are told. */
    static final Set<String> OF_THE_MODEL =
            Set.of("MODEL_BUCKET", "MODEL_PREFIX", "MODEL_CHECKSUM", "MODEL_PRECISION", "MODEL_NATIVES");

    private static final Set<String> WHERE = Set.of("MODEL_BUCKET", "MODEL_PREFIX", "MODEL_CHECKSUM");
    private static final Map<String, Set<String>> TOLD =
            Map.of("recommendation", OF_THE_MODEL, "event", OF_THE_MODEL, "status", WHERE);
    private static final Set<String> ASKING = Set.of("recommendation", "event");

    static List<FunctionResource> functions() {
        return Deployment.TEMPLATE.functions();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionIsToldOfTheModelWhatItNeeds(FunctionResource function) {
        Set<String> told = new TreeSet<>(function.environment().keySet());
        told.retainAll(OF_THE_MODEL);

        assertThat(told).isEqualTo(new TreeSet<>(TOLD.getOrDefault(function.label(), Set.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x86_64", "arm64"})
    void theLayerIsThatOfTheArchitecture(String architecture) {
        Template template = Deployment.TEMPLATE.with("Architecture", architecture);
        String zip = "infra/native-layer/target/" + architecture + ".zip";

        for (FunctionResource function : template.functions()) {
            JsonNode properties = template.resource(function.logicalId()).properties();
            assertThat(Deployment.texts(properties.path("Architectures"))).containsExactly(architecture);
            assertThat(function.layers())
                    .isEqualTo(ASKING.contains(function.label()) ? List.of(Deployment.ROOT.resolve(zip)) : List.of());
        }
        assertThat(template.ids("AWS::Serverless::LayerVersion"))
                .singleElement()
                .satisfies(id -> {
                    JsonNode layer = template.resource(id).properties();
                    assertThat(Deployment.texts(layer.path("CompatibleArchitectures")))
                            .containsExactly(architecture);
                    assertThat(Deployment.texts(layer.path("CompatibleRuntimes")))
                            .containsExactly("java25");
                });
    }

    @ParameterizedTest
    @MethodSource("functions")
    void thereIsRoomForTheLibrariesUnpackedAndNoMoreIsPaidFor(FunctionResource function) {
        int megabytes = Deployment.TEMPLATE
                .resource(function.logicalId())
                .properties()
                .at("/EphemeralStorage/Size")
                .asInt(512);

        assertThat(megabytes).isEqualTo(512);
    }

    @Test
    void withoutParametersThereIsNoModel() {
        for (FunctionResource function : functions()) {
            assertThat(function.environment().getOrDefault("MODEL_PREFIX", "")).isEmpty();
            assertThat(function.environment().getOrDefault("MODEL_CHECKSUM", ""))
                    .isEmpty();
            assertThat(function.environment().getOrDefault("MODEL_PRECISION", "fp16"))
                    .isEqualTo("fp16");
        }
    }

    @Test
    void theBucketIsPrivateEncryptedVersionedAndOutlivesTheStack() {
        assertThat(Deployment.TEMPLATE.ids("AWS::S3::Bucket")).containsExactly("ModelsBucket");
        Resource bucket = Deployment.TEMPLATE.resource("ModelsBucket");
        JsonNode properties = bucket.properties();

        assertThat(properties.path("PublicAccessBlockConfiguration").properties())
                .hasSize(4)
                .allMatch(setting -> setting.getValue().asBoolean());
        assertThat(properties.at("/OwnershipControls/Rules/0/ObjectOwnership").asText())
                .isEqualTo("BucketOwnerEnforced");
        assertThat(properties
                        .at("/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault")
                        .has("SSEAlgorithm"))
                .isTrue();
        assertThat(properties.at("/VersioningConfiguration/Status").asText()).isEqualTo("Enabled");
        assertThat(properties
                        .at("/LifecycleConfiguration/Rules/0/AbortIncompleteMultipartUpload/DaysAfterInitiation")
                        .asInt())
                .isEqualTo(7);
        assertThat(bucket.declaration().path("DeletionPolicy").asText()).isEqualTo("Retain");
        assertThat(bucket.declaration().path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
    }

    @Test
    void theBucketIsReachedByTlsOnly() {
        Template template = Deployment.TEMPLATE;
        assertThat(template.ids("AWS::S3::BucketPolicy")).containsExactly("ModelsBucketPolicy");
        JsonNode policy = template.resource("ModelsBucketPolicy").properties();
        String bucket = template.buckets().getFirst();
        JsonNode statements = policy.at("/PolicyDocument/Statement");

        assertThat(policy.path("Bucket").asText()).isEqualTo(bucket);
        assertThat(statements).hasSize(1);
        JsonNode statement = statements.get(0);
        assertThat(statement.path("Effect").asText()).isEqualTo("Deny");
        assertThat(statement.path("Principal").asText()).isEqualTo("*");
        assertThat(statement.path("Action").asText()).isEqualTo("s3:*");
        assertThat(Deployment.texts(statement.path("Resource")))
                .containsExactlyInAnyOrder("arn:aws:s3:::" + bucket, "arn:aws:s3:::" + bucket + "/*");
        assertThat(statement.at("/Condition/Bool/aws:SecureTransport").asText()).isEqualTo("false");
    }
}
