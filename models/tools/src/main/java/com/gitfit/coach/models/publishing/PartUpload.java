package com.gitfit.coach.models.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** Sends a large file in parts, and goes on where an earlier run was interrupted. */
record PartUpload(S3Client s3, String bucket, String key, long part) {
    private static final String BINARY = "application/octet-stream";

    /** @return the id of the upload, which is complete */
    String send(Path file, FileDigest digest) {
        String upload = begun().orElseGet(this::begin);
        Map<Integer, Part> there = there(upload);
        List<CompletedPart> parts = new ArrayList<>();
        for (int index = 0; index < digest.parts().size(); index++) {
            Part known = there.get(index + 1);
            boolean isThere = known != null
                    && known.size() == length(index, digest)
                    && digest.parts().get(index).equals(known.checksumSHA256());
            parts.add(completed(index, digest, isThere ? known.eTag() : send(upload, index, file, digest)));
        }
        s3.completeMultipartUpload(request ->
                request.bucket(bucket).key(key).uploadId(upload).multipartUpload(content -> content.parts(parts)));
        return upload;
    }

    /** The newest of ours that was never completed. Parts of another take no SHA-256; not every S3 says which it is. */
    private Optional<String> begun() {
        return s3
                .listMultipartUploadsPaginator(request -> request.bucket(bucket).prefix(key))
                .uploads()
                .stream()
                .filter(upload -> upload.key().equals(key))
                .filter(upload ->
                        upload.checksumAlgorithm() == null || upload.checksumAlgorithm() == ChecksumAlgorithm.SHA256)
                .max(Comparator.comparing(MultipartUpload::initiated))
                .map(MultipartUpload::uploadId);
    }

    private String begin() {
        return s3.createMultipartUpload(request ->
                        request.bucket(bucket).key(key).contentType(BINARY).checksumAlgorithm(ChecksumAlgorithm.SHA256))
                .uploadId();
    }

    private Map<Integer, Part> there(String upload) {
        Map<Integer, Part> parts = new HashMap<>();
        s3.listPartsPaginator(request -> request.bucket(bucket).key(key).uploadId(upload))
                .parts()
                .forEach(known -> parts.put(known.partNumber(), known));
        return parts;
    }

    private String send(String upload, int index, Path file, FileDigest digest) {
        long length = length(index, digest);
        UploadPartResponse answer = s3.uploadPart(
                request -> request.bucket(bucket)
                        .key(key)
                        .uploadId(upload)
                        .partNumber(index + 1)
                        .contentLength(length)
                        .checksumSHA256(digest.parts().get(index)),
                RequestBody.fromBytes(read(file, index * part, (int) length)));
        return answer.eTag();
    }

    private long length(int index, FileDigest digest) {
        return Math.min(part, digest.bytes() - index * part);
    }

    private static CompletedPart completed(int index, FileDigest digest, String tag) {
        return CompletedPart.builder()
                .partNumber(index + 1)
                .eTag(tag)
                .checksumSHA256(digest.parts().get(index))
                .build();
    }

    private static byte[] read(Path file, long from, int length) {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(from);
            return in.readNBytes(length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
