package com.gitfit.coach.local.gateway;

import com.gitfit.coach.local.http.Headers;
import com.gitfit.coach.local.template.JwtAuthorizer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks a bearer token as the JWT authorizer of an HTTP API does: RS256 and nothing else. */
final class TokenCheck {
    private static final Pattern BEARER = Pattern.compile("^Bearer\\s+", Pattern.CASE_INSENSITIVE);

    /** What comes of a check. */
    sealed interface Verdict {
        /**
         * The token is good.
         *
         * @param claims as they are in the token
         */
        record Granted(Map<String, Object> claims) implements Verdict {}

        /**
         * There is no token, or no good one.
         *
         * @param challenge for {@code www-authenticate}
         */
        record Denied(String challenge) implements Verdict {}
    }

    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        Refusal(String reason) {
            super(reason);
        }
    }

    private final JwtAuthorizer authorizer;
    private final JWKSet keys;
    private final Clock clock;

    /** @param keys of the issuer, public */
    TokenCheck(JwtAuthorizer authorizer, JWKSet keys, Clock clock) {
        this.authorizer = authorizer;
        this.keys = keys;
        this.clock = clock;
    }

    Verdict check(Headers headers) {
        Optional<String> identity = headers.joined("authorization").filter(text -> !text.isBlank());
        if (identity.isEmpty()) {
            return new Verdict.Denied("Bearer");
        }
        try {
            return new Verdict.Granted(claims(BEARER.matcher(identity.get()).replaceFirst("")));
        } catch (Refusal e) {
            return new Verdict.Denied(
                    "Bearer scope=\"\" error=\"invalid_token\" error_description=\"" + e.getMessage() + "\"");
        }
    }

    private Map<String, Object> claims(String token) throws Refusal {
        try {
            SignedJWT jwt = SignedJWT.parse(token.strip());
            checkSignature(jwt);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            checkParties(claims);
            checkTimes(claims);
            return jwt.getPayload().toJSONObject();
        } catch (ParseException e) {
            throw new Refusal("the token is malformed");
        }
    }

    private void checkSignature(SignedJWT jwt) throws Refusal {
        if (!JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())) {
            throw new Refusal("signing method is invalid");
        }
        JWK key = Optional.ofNullable(jwt.getHeader().getKeyID())
                .map(keys::getKeyByKeyId)
                .orElseThrow(() -> new Refusal("the token has an unknown key id"));
        try {
            if (!jwt.verify(new RSASSAVerifier(key.toRSAKey()))) {
                throw new Refusal("signature is invalid");
            }
        } catch (JOSEException | IllegalStateException e) {
            throw new Refusal("signature is invalid");
        }
    }

    /** {@code client_id} counts only when there is no {@code aud}. */
    private void checkParties(JWTClaimsSet claims) throws Refusal, ParseException {
        if (!authorizer.issuer().equals(claims.getIssuer())) {
            throw new Refusal("the token does not have a valid issuer");
        }
        List<String> audience = claims.getAudience();
        if (audience.isEmpty()) {
            audience = Optional.ofNullable(claims.getStringClaim("client_id")).stream()
                    .toList();
        }
        if (audience.stream().noneMatch(authorizer.audience()::contains)) {
            throw new Refusal("the token does not have a valid audience");
        }
    }

    private void checkTimes(JWTClaimsSet claims) throws Refusal {
        Instant now = clock.instant();
        if (instant(claims.getExpirationTime()).filter(now::isBefore).isEmpty()) {
            throw new Refusal("the token has expired");
        }
        boolean early = instant(claims.getNotBeforeTime()).filter(now::isBefore).isPresent()
                || instant(claims.getIssueTime()).filter(now::isBefore).isPresent();
        if (early) {
            throw new Refusal("the token is not valid yet");
        }
    }

    private static Optional<Instant> instant(Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
