package com.gitfit.coach.local.template;

import java.util.List;
import java.util.OptionalInt;

/**
 * What browsers may do from other origins.
 *
 * @param allowOrigins such as {@code https://coach.example}, or {@code *}
 * @param allowMethods in upper case, or {@code *}
 * @param allowHeaders names, or {@code *}
 * @param exposeHeaders what scripts may read of an answer
 * @param maxAge of a preflight answer, in seconds
 * @param allowCredentials whether cookies and the like may be sent
 */
public record Cors(
        List<String> allowOrigins,
        List<String> allowMethods,
        List<String> allowHeaders,
        List<String> exposeHeaders,
        OptionalInt maxAge,
        boolean allowCredentials) {
    /** Keeps copies. */
    public Cors {
        allowOrigins = List.copyOf(allowOrigins);
        allowMethods = List.copyOf(allowMethods);
        allowHeaders = List.copyOf(allowHeaders);
        exposeHeaders = List.copyOf(exposeHeaders);
    }
}
