package com.gitfit.coach.local.gateway;

import java.security.SecureRandom;
import java.util.Base64;

/** Ids in the form of API Gateway's own, such as {@code JKJaXmPLvHcESHA=}. */
final class RequestIds {
    private static final int BYTES = 11;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestIds() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
