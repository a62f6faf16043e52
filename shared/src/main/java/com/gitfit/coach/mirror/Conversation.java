package com.gitfit.coach.mirror;

import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The calls of one invocation to the mirror. What is worth it is called again; once the mirror is out of reach or does
 * not know us, there are no further calls.
 */
final class Conversation {
    private final Mirror mirror;
    private final Patience patience;
    private final Telemetry telemetry;
    private final Supplier<Duration> timeLeft;
    private Optional<MirrorFailure> end = Optional.empty();

    Conversation(Mirror mirror, Patience patience, Telemetry telemetry, Supplier<Duration> timeLeft) {
        this.mirror = mirror;
        this.patience = patience;
        this.telemetry = telemetry;
        this.timeLeft = timeLeft;
    }

    /** Whether there is time for one more call, to the mirror or elsewhere. */
    boolean hasTime() {
        return patience.allowsCall(timeLeft);
    }

    /** Whether there is that much time beside one more call. */
    boolean hasTime(Duration more) {
        return patience.allowsCall(() -> timeLeft.get().minus(more));
    }

    /** Whether a further call would be made. */
    boolean isOpen() {
        return end.isEmpty() && hasTime();
    }

    /** Waits, if there is time for that and a further call; whether it has. */
    boolean pause(Duration pause) {
        return patience.sleep(pause, timeLeft);
    }

    /**
     * The answer to a call.
     *
     * @throws MirrorFailure.Refused if the mirror refuses this call
     * @throws MirrorFailure if there are no further calls
     */
    <T> T ask(Function<Mirror, T> call) {
        if (end.isPresent()) {
            throw end.get();
        }
        if (!hasTime()) {
            throw ended(new MirrorFailure.Unreachable("the time of this invocation is over"));
        }
        int unreached = 0;
        boolean isKeyReadAnew = false;
        while (true) {
            try {
                return call.apply(mirror);
            } catch (MirrorFailure.Unauthorized e) {
                if (isKeyReadAnew) {
                    telemetry.measure(Metric.MIRROR_AUTH_FAILURES, 1);
                    throw ended(e);
                }
                if (!hasTime()) {
                    throw ended(e);
                }
                isKeyReadAnew = true;
            } catch (MirrorFailure.Unreachable e) {
                unreached++;
                if (!patience.pause(unreached, e.retryAfter(), timeLeft)) {
                    throw ended(e);
                }
                telemetry.measure(Metric.MIRROR_RETRIES, 1);
            }
        }
    }

    /**
     * Whether the mirror takes changes at all. If it refuses even none, no change is at fault, and there are no further
     * calls.
     */
    boolean mirrorTakesChanges() {
        try {
            ask(any -> any.apply(List.of()));
            return true;
        } catch (MirrorFailure.Refused e) {
            ended(new MirrorFailure.Unreachable("the mirror refuses even no changes", e));
            return false;
        } catch (MirrorFailure e) {
            return false;
        }
    }

    private MirrorFailure ended(MirrorFailure failure) {
        end = Optional.of(failure);
        telemetry.failure("mirror_gave_up", failure);
        return failure;
    }
}
