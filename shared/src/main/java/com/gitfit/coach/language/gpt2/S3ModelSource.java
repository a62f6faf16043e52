package com.gitfit.coach.language.gpt2;

import java.io.FilterInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A model in a folder of a bucket. */
final class S3ModelSource implements ModelSource {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    /** @param prefix the folder, with or without a slash at its end */
    S3ModelSource(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix.endsWith("/") ? prefix : prefix + "/";
    }

    /**
     * A source that finds region, endpoint and credentials in the environment, as the SDK does.
     *
     * @param silence how long a server that stays silent is waited for
     */
    static S3ModelSource connect(String bucket, String prefix, Duration silence) {
        return new S3ModelSource(clientBuilder(silence).build(), bucket, prefix);
    }

    /**
     * A client that fails at once: whoever reads a part knows what it has of it and asks for the rest. A connection
     * ends with its answer, since the JDK would keep it beyond the client's end and so in a snapshot; the checksum is
     * that of the whole file, so S3's are not counted a second time.
     */
    static S3ClientBuilder clientBuilder(Duration silence) {
        return S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .socketTimeout(silence))
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(configuration -> configuration
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .putHeader("Connection", "close"));
    }

    @Override
    public Content open(String file, long from, long length) throws IOException {
        GetObjectRequest request = GetObjectRequest.builder()
                .bucket(bucket)
                .key(prefix + file)
                .range("bytes=" + from + "-" + (from + length - 1))
                .build();
        try {
            ResponseInputStream<GetObjectResponse> answer = client.getObject(request);
            try {
                return new Content(total(file, answer.response(), from, length), new Aborting(answer));
            } catch (ModelUnusable e) {
                answer.abort();
                throw e;
            }
        } catch (S3Exception e) {
            throw failure(file, e);
        } catch (SdkException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** An answer that is not to the question is never right the next time either. */
    private static long total(String file, GetObjectResponse response, long from, long length) {
        Matcher range = RANGE.matcher(response.contentRange() == null ? "" : response.contentRange());
        if (!range.matches()) {
            throw new ModelUnusable(file + " comes without the range that was asked for");
        }
        long total = Long.parseLong(range.group(3));
        long last = Math.min(from + length, total) - 1;
        if (Long.parseLong(range.group(1)) != from || Long.parseLong(range.group(2)) != last) {
            throw new ModelUnusable(file + " comes with another range than was asked for");
        }
        return total;
    }

    private static IOException failure(String file, S3Exception e) {
        return switch (e.statusCode()) {
            // Whoever may not list the bucket is not told which of the two it is.
            case 403 -> throw new ModelUnusable(file + " is not there, or may not be read", e);
            case 404 -> throw new ModelUnusable(file + " is not there", e);
            case 416 -> throw new ModelUnusable(file + " is shorter than it should be", e);
            default -> new IOException("S3 answers " + e.statusCode(), e);
        };
    }

    /** Closing ends the connection instead of reading an answer to its end that nobody wants any more. */
    private static final class Aborting extends FilterInputStream {
        private final ResponseInputStream<?> answer;

        Aborting(ResponseInputStream<?> answer) {
            super(answer);
            this.answer = answer;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (SdkException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        @Override
        public void close() {
            answer.abort();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
