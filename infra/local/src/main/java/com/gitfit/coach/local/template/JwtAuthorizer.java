package com.gitfit.coach.local.template;

import java.util.List;

/**
 * Checks the bearer tokens of a route.
 *
 * @param issuer what {@code iss} must be; its keys are found beneath
 * @param audience one of which {@code aud} or {@code client_id} must be
 */
public record JwtAuthorizer(String issuer, List<String> audience) {
    /** Keeps a copy. */
    public JwtAuthorizer {
        audience = List.copyOf(audience);
    }
}
