package com.gitfit.coach.service;

import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Facts;
import com.gitfit.coach.language.Prompt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Short names for long things: SHA-256 in 43 characters, the same for the same thing and the same model only. Facts
 * count whole and not as the prompt rounds them, since what may be said depends on more than what the model reads. A
 * record's own text has all that it holds, whatever is added to it.
 *
 * @param model stands for whatever makes one model answer differently from another
 */
record Fingerprint(String model) {
    /** Occurs in no part. */
    private static final char END = '\u0000';

    /** Of what a request says, whoever sends it. */
    String of(RecommendationRequest request) {
        return hash(
                request.plan().toString(),
                request.context().toString(),
                request.event().wireName());
    }

    /** Of what is asked for a ranking. */
    String of(Facts facts, Set<Lever> levers) {
        String options = levers.stream().sorted().map(Prompt::option).collect(Collectors.joining());
        return hash(Prompt.PREFIX, Prompt.of(facts).situation(), facts.toString(), options);
    }

    /** Of what is asked for a sentence. */
    String of(Facts facts, Driver driver, Prescription prescription) {
        return hash(
                Prompt.PREFIX,
                Prompt.of(facts).phrase(driver, prescription),
                facts.toString(),
                driver.wireName(),
                prescription.toString());
    }

    private String hash(String... parts) {
        MessageDigest digest = sha256();
        update(digest, model);
        for (String part : parts) {
            update(digest, part);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    }

    private static void update(MessageDigest digest, String part) {
        digest.update((part + END).getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
