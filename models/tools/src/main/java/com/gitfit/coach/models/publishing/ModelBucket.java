package com.gitfit.coach.models.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The bucket of models. Every object goes there with its SHA-256, so that S3 itself refuses what has changed on its
 * way.
 */
public final class ModelBucket implements AutoCloseable {
    /** Small enough to be sent again, large enough for files of any size: S3 takes 10,000 of them. */
    static final long PART = 32 << 20;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final S3Client s3;
    private final String name;
    private final long part;

    /** @param s3 is closed with this */
    public ModelBucket(S3Client s3, String name) {
        this(s3, name, PART);
    }

    ModelBucket(S3Client s3, String name, long part) {
        this.s3 = s3;
        this.name = name;
        this.part = part;
    }

    /**
     * A bucket whose region, endpoint and credentials are found in the environment, as the SDK does.
     *
     * @throws PublishingFailed if there is no region
     */
    public static ModelBucket connect(String name) {
        try {
            return new ModelBucket(
                    S3Client.builder()
                            .httpClientBuilder(UrlConnectionHttpClient.builder()
                                    .connectionTimeout(CONNECT_TIMEOUT)
                                    .socketTimeout(SILENCE))
                            .build(),
                    name);
        } catch (SdkException e) {
            throw new PublishingFailed("bucket " + name + ": " + e.getMessage(), e);
        }
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** What is longer is sent in parts of this length, in bytes. */
    long part() {
        return part;
    }

    /**
     * Makes sure that a file is there as it is here; one that is there already is not sent.
     *
     * @return whether it was sent
     * @throws PublishingFailed if S3 cannot be reached or refuses, or the file has changed since its digest
     */
    boolean put(String key, Path file, FileDigest digest) {
        StoredFile expected = digest.stored(key);
        if (problem(key, expected).isEmpty()) {
            return false;
        }
        if (digest.parts().size() == 1) {
            asked(
                    key,
                    () -> s3.putObject(
                            request -> request.bucket(name)
                                    .key(key)
                                    .contentLength(digest.bytes())
                                    .checksumSHA256(digest.parts().getFirst()),
                            RequestBody.fromFile(file)));
        } else {
            asked(key, () -> new PartUpload(s3, name, key, part).send(file, digest));
        }
        check(key, expected);
        return true;
    }

    /** @throws PublishingFailed if the object is missing, is another, or cannot be looked at */
    void check(String key, StoredFile expected) {
        problem(key, expected).ifPresent(problem -> {
            throw new PublishingFailed("s3://" + name + "/" + key + " " + problem);
        });
    }

    private Optional<String> problem(String key, StoredFile expected) {
        Optional<HeadObjectResponse> head = head(key);
        if (head.isEmpty()) {
            return Optional.of("is not there");
        }
        Long bytes = head.get().contentLength();
        if (bytes == null) {
            throw new PublishingFailed("s3://" + name + "/" + key + ": S3's answer breaks off");
        }
        if (bytes != expected.bytes()) {
            return Optional.of("has " + bytes + " bytes instead of " + expected.bytes());
        }
        // A copy may have been made of other parts, and not every S3 keeps checksums: then its bytes say what it is.
        if (Objects.equals(head.get().checksumSHA256(), expected.s3Checksum())
                || sha256(key).equals(expected.sha256())) {
            return Optional.empty();
        }
        return Optional.of("has another checksum than " + expected.sha256());
    }

    private Optional<HeadObjectResponse> head(String key) {
        return asked(key, () -> {
            try {
                return Optional.of(
                        s3.headObject(request -> request.bucket(name).key(key).checksumMode(ChecksumMode.ENABLED)));
            } catch (S3Exception e) {
                if (e.statusCode() == NOT_FOUND) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    private String sha256(String key) {
        return asked(key, () -> {
            try (InputStream in = s3.getObject(request -> request.bucket(name).key(key))) {
                return FileDigest.of(in, Long.MAX_VALUE).sha256();
            } catch (IOException e) {
                throw new PublishingFailed("s3://" + name + "/" + key + " cannot be read: " + e.getMessage(), e);
            }
        });
    }

    private <T> T asked(String key, Supplier<T> question) {
        try {
            return question.get();
        } catch (S3Exception e) {
            throw new PublishingFailed("s3://" + name + "/" + key + ": " + answer(e), e);
        } catch (SdkException e) {
            throw new PublishingFailed("s3://" + name + "/" + key + ": S3 does not answer: " + e.getMessage(), e);
        }
    }

    private static String answer(S3Exception e) {
        if (e.statusCode() == FORBIDDEN) {
            return "S3 forbids it (s3:PutObject, s3:GetObject and s3:ListBucket are needed)";
        }
        String code =
                e.awsErrorDetails() == null ? "" : " " + e.awsErrorDetails().errorCode();
        return "S3 answers " + e.statusCode() + code;
    }

    @Override
    public void close() {
        s3.close();
    }
}
