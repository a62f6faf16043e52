package com.gitfit.coach.mirror.ssm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.gitfit.coach.mirror.AwsServer;
import com.gitfit.coach.mirror.MirrorFailure.Unauthorized;
import com.gitfit.coach.mirror.MirrorFailure.Unreachable;
import org.crac.Core;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SsmDeployKeyTest {
    private final AwsServer ssm = new AwsServer("aws.endpointUrlSsm");
    private final SsmDeployKey key = SsmDeployKey.connect("/git-fit-coach/convex-deploy-key");

    @AfterEach
    void stop() {
        ssm.close();
    }

    @Test
    void theKeyIsReadOnceInTheClear() {
        holding("prod:animal|c2VjcmV0");

        assertThat(key.value()).isEqualTo("prod:animal|c2VjcmV0");
        assertThat(key.value()).isEqualTo("prod:animal|c2VjcmV0");

        assertThat(ssm.requests()).singleElement().satisfies(request -> {
            assertThat(request.target()).isEqualTo("AmazonSSM.GetParameter");
            assertThat(request.body().path("Name").asText()).isEqualTo("/git-fit-coach/convex-deploy-key");
            assertThat(request.body().path("WithDecryption").asBoolean()).isTrue();
        });
    }

    @Test
    void nothingIsReadBeforeItIsNeeded() {
        assertThat(ssm.requests()).isEmpty();
    }

    @Test
    void aForgottenKeyIsReadAnew() {
        holding("key-1");
        holding("key-2");
        key.value();

        key.forget();

        assertThat(key.value()).isEqualTo("key-2");
    }

    @Test
    void noSnapshotHoldsAKeyAndItIsReadAnewAfterARestore() throws Exception {
        holding("key-1");
        holding("key-2");
        holding("key-3");
        key.value();

        key.beforeCheckpoint(Core.getGlobalContext());
        assertThat(key.value()).isEqualTo("key-2");
        key.afterRestore(Core.getGlobalContext());
        assertThat(key.value()).isEqualTo("key-3");
    }

    @Test
    void whatIsTypedAroundAKeyIsNotPartOfIt() {
        holding(" key-1\\n");

        assertThat(key.value()).isEqualTo("key-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "a\\nb", "schlüssel"})
    void whatNoHeaderCanCarryIsNoKey(String value) {
        holding(value);

        assertThatExceptionOfType(Unauthorized.class).isThrownBy(key::value);
    }

    @ParameterizedTest
    @CsvSource({"ParameterNotFound", "AccessDeniedException"})
    void aKeyThatIsNotThereOrMayNotBeReadIsNone(String error) {
        ssm.answering(400, "{\"__type\":\"" + error + "\",\"message\":\"no\"}");

        assertThatExceptionOfType(Unauthorized.class).isThrownBy(key::value);
    }

    @Test
    void aStoreThatIsBrokenMayAnswerLater() {
        ssm.answering(500, "{\"__type\":\"InternalServerError\"}")
                .answering(500, "{\"__type\":\"InternalServerError\"}");
        holding("key-1");

        assertThatExceptionOfType(Unreachable.class).isThrownBy(key::value);
        assertThat(key.value()).isEqualTo("key-1");
    }

    @Test
    void aStoreThatCannotBeReachedMayAnswerLater() {
        ssm.close();

        assertThatExceptionOfType(Unreachable.class).isThrownBy(key::value);
    }

    private void holding(String value) {
        ssm.answering("{\"Parameter\":{\"Name\":\"key\",\"Type\":\"SecureString\",\"Value\":\"" + value + "\"}}");
    }
}
