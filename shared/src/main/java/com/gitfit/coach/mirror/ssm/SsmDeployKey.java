package com.gitfit.coach.mirror.ssm;

import com.gitfit.coach.mirror.DeployKey;
import com.gitfit.coach.mirror.MirrorFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.SsmClientBuilder;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;

/**
 * The deploy key in a SecureString of the Parameter Store, read once for as long as the function's environment lives.
 * It is in no snapshot, and read anew after a restore.
 */
public final class SsmDeployKey implements DeployKey, Resource {
    /** What reading the key takes at most. */
    public static final Duration LONGEST_READ = Duration.ofSeconds(8);

    /** Lambda's context holds its hooks weakly. */
    private static final List<Resource> HELD = new CopyOnWriteArrayList<>();

    /** What a header can carry. */
    private static final Pattern KEY = Pattern.compile("[!-~]+");

    private static final String NOT_ALLOWED = "AccessDeniedException";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(3);
    private static final int ATTEMPTS = 2;

    private final SsmClient client;
    private final String parameter;
    private Optional<String> held = Optional.empty();

    SsmDeployKey(SsmClient client, String parameter) {
        this.client = client;
        this.parameter = parameter;
    }

    /**
     * A key for which region, endpoint and credentials are found in the environment, as the SDK does; connects when it
     * is first needed.
     *
     * @param parameter its name
     */
    public static SsmDeployKey connect(String parameter) {
        return new SsmDeployKey(clientBuilder().build(), parameter).registered();
    }

    /** A client that gives up in time. */
    static SsmClientBuilder clientBuilder() {
        return SsmClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .socketTimeout(READ_TIMEOUT))
                .overrideConfiguration(configuration -> configuration
                        .apiCallTimeout(LONGEST_READ)
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .build()));
    }

    /** Forgets the key before every snapshot of this process. */
    SsmDeployKey registered() {
        HELD.add(this);
        Core.getGlobalContext().register(this);
        return this;
    }

    @Override
    public synchronized String value() {
        String value = held.orElseGet(this::read);
        held = Optional.of(value);
        return value;
    }

    @Override
    public synchronized void forget() {
        held = Optional.empty();
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        forget();
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        forget();
    }

    private String read() {
        try {
            String value = client.getParameter(
                            request -> request.name(parameter).withDecryption(true))
                    .parameter()
                    .value()
                    .strip();
            if (!KEY.matcher(value).matches()) {
                throw new MirrorFailure.Unauthorized("the parameter for the deploy key holds no key");
            }
            return value;
        } catch (ParameterNotFoundException e) {
            throw new MirrorFailure.Unauthorized("there is no parameter for the deploy key", e);
        } catch (AwsServiceException e) {
            throw isNotAllowed(e)
                    ? new MirrorFailure.Unauthorized("the deploy key may not be read", e)
                    : new MirrorFailure.Unreachable("the deploy key cannot be read", e);
        } catch (SdkException e) {
            throw new MirrorFailure.Unreachable("the deploy key cannot be read", e);
        }
    }

    private static boolean isNotAllowed(AwsServiceException e) {
        return e.awsErrorDetails() != null
                && NOT_ALLOWED.equals(e.awsErrorDetails().errorCode());
    }
}
