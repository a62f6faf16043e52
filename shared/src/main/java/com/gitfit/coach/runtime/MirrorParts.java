package com.gitfit.coach.runtime;

import com.gitfit.coach.mirror.DeadLetters;
import com.gitfit.coach.mirror.Mirror;
import com.gitfit.coach.mirror.Patience;
import com.gitfit.coach.mirror.convex.ConvexMirror;
import com.gitfit.coach.mirror.sqs.SqsDeadLetters;
import com.gitfit.coach.mirror.ssm.SsmDeployKey;
import com.gitfit.coach.store.dynamodb.Table;
import com.gitfit.coach.store.dynamodb.Tables;
import com.gitfit.coach.telemetry.PowertoolsTelemetry;
import com.gitfit.coach.telemetry.Telemetry;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the functions of the mirror have in common. None of it connects before it is asked, and nothing of it is unique
 * to a snapshot.
 *
 * @param tables those that the function may use
 */
record MirrorParts(
        Mirror mirror,
        DeadLetters deadLetters,
        Tables tables,
        Patience patience,
        Telemetry telemetry,
        InstantSource clock) {

    /** The tables that are mirrored, and which the names in a stream are looked up in. */
    static final Table[] MIRRORED = {
        Table.PREFERENCES, Table.TWEAKS, Table.LEARNING_EVENTS, Table.MODEL_VERSIONS, Table.SESSIONS
    };

    /** The key may have to be read first. */
    private static final Duration LONGEST_CALL = ConvexMirror.LONGEST_CALL.plus(SsmDeployKey.LONGEST_READ);

    /**
     * As the environment of the function describes them; none if the mirror is off.
     *
     * @throws InvalidConfiguration if a variable cannot be used
     */
    static <T> T from(
            Environment environment, Function<MirrorParts, T> on, Function<Telemetry, T> off, Table... tables) {
        Configuration configuration = Configuration.of(environment);
        Telemetry telemetry =
                new PowertoolsTelemetry("GitFitCoach", configuration.stage().toString(), configuration.writesEvents());
        Optional<URI> deployment = configuration.convex();
        return deployment
                .map(address -> on.apply(connect(environment, address, telemetry, tables)))
                .orElseGet(() -> off.apply(telemetry));
    }

    private static MirrorParts connect(Environment environment, URI deployment, Telemetry telemetry, Table... tables) {
        return new MirrorParts(
                ConvexMirror.at(deployment, SsmDeployKey.connect(environment.required("CONVEX_DEPLOY_KEY_PARAMETER"))),
                SqsDeadLetters.connect(environment.required("MIRROR_DEAD_LETTERS_URL")),
                Stores.tables(environment, tables),
                Patience.standard(LONGEST_CALL, new SecureRandom()),
                telemetry,
                Clock.tickMillis(ZoneOffset.UTC));
    }
}
