package com.gitfit.coach.models.publishing;

/**
 * A file as it has to be in the bucket.
 *
 * @param name without its folder
 * @param bytes its length
 * @param sha256 of all of it, in lower-case hexadecimal
 * @param s3Checksum what S3 says of it: its SHA-256 in Base64, or that of its parts' with their number
 */
public record StoredFile(String name, long bytes, String sha256, String s3Checksum) {}
