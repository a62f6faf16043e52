package com.gitfit.coach.language.gpt2;

import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.language.PublishedModel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks up in S3 what the pinned manifest says, and remembers it for a minute, or that it could not be had for ten
 * seconds. The files that the manifest names are not looked at.
 */
public final class S3PublishedModel implements PublishedModel {
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(1);
    private static final Duration FOUND_HOLDS = Duration.ofMinutes(1);
    private static final Duration FAILED_HOLDS = Duration.ofSeconds(10);

    private final ModelSource source;
    private final String checksum;
    private final InstantSource clock;
    private final Consumer<RuntimeException> refused;
    private Look last = new Look(Optional.empty(), Instant.MIN, Instant.MIN);

    /**
     * What was seen.
     *
     * @param until when it is to be looked up again; sooner if the clock was set back behind {@code since}
     */
    private record Look(Optional<LanguageModel.Identity> model, Instant since, Instant until) {
        boolean holds(Instant now) {
            return !now.isBefore(since) && now.isBefore(until);
        }
    }

    S3PublishedModel(ModelSource source, String checksum, InstantSource clock, Consumer<RuntimeException> refused) {
        this.source = source;
        this.checksum = checksum;
        this.clock = clock;
        this.refused = refused;
    }

    /**
     * Finds region, endpoint and credentials in the environment, as the SDK does; connects when it is first asked.
     *
     * @param prefix the folder of the model in the bucket
     * @param checksum SHA-256 of its {@code coach.json} in lower-case hexadecimal
     * @param refused is told why a look found no model that can be used
     */
    public static S3PublishedModel connect(
            String bucket, String prefix, String checksum, InstantSource clock, Consumer<RuntimeException> refused) {
        return new S3PublishedModel(S3ModelSource.connect(bucket, prefix, SILENCE), checksum, clock, refused);
    }

    @Override
    public synchronized Optional<LanguageModel.Identity> current() {
        Instant now = clock.instant();
        if (!last.holds(now)) {
            Optional<LanguageModel.Identity> model = look();
            last = new Look(model, now, now.plus(model.isPresent() ? FOUND_HOLDS : FAILED_HOLDS));
        }
        return last.model();
    }

    private Optional<LanguageModel.Identity> look() {
        try (Downloads downloads = new Downloads(source, Deadline.in(LONGEST_LOOK))) {
            Manifest manifest = ModelLoader.manifest(downloads, checksum);
            return Optional.of(new LanguageModel.Identity(manifest.version(), manifest.rankingWeight()));
        } catch (ModelUnusable e) {
            refused.accept(e);
            return Optional.empty();
        }
    }
}
