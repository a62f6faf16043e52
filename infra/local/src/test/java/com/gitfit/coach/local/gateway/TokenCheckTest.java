package com.gitfit.coach.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.local.gateway.TokenCheck.Verdict.Denied;
import com.gitfit.coach.local.gateway.TokenCheck.Verdict.Granted;
import com.gitfit.coach.local.http.Headers;
import com.gitfit.coach.local.template.JwtAuthorizer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenCheckTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String ISSUER = "http://127.0.0.1:3000/dev";
    private static final RSAKey KEY = key("ours");

    private final TokenCheck check = new TokenCheck(
            new JwtAuthorizer(ISSUER, List.of("git-fit-coach")),
            new JWKSet(KEY.toPublicJWK()),
            Clock.fixed(NOW, ZoneOffset.UTC));

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("ann")
                .audience("git-fit-coach")
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(60)));
    }

    private static String sign(JWTClaimsSet.Builder claims) throws JOSEException {
        return sign(claims, JWSAlgorithm.RS256, "ours", new RSASSASigner(KEY));
    }

    private static String sign(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, String keyId, JWSSigner signer)
            throws JOSEException {
        var jwt = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims.build());
        jwt.sign(signer);
        return jwt.serialize();
    }

    private void assertGranted(String authorization) {
        assertThat(check.check(Headers.of("authorization", authorization))).isInstanceOf(Granted.class);
    }

    private void assertDenied(String token, String reason) {
        assertThat(check.check(Headers.of("authorization", "Bearer " + token)))
                .isEqualTo(
                        new Denied("Bearer scope=\"\" error=\"invalid_token\" error_description=\"" + reason + "\""));
    }

    @Test
    void aGoodTokenIsGrantedWithOrWithoutItsPrefix() throws Exception {
        String token = sign(claims().claim("scope", "coach:admin"));

        assertGranted("Bearer " + token);
        assertGranted("bearer  " + token);
        assertGranted(token);
        assertThat(check.check(Headers.of("authorization", token)))
                .isInstanceOfSatisfying(
                        Granted.class,
                        granted -> assertThat(granted.claims())
                                .containsEntry("sub", "ann")
                                .containsEntry("scope", "coach:admin"));
    }

    @Test
    void withoutATokenThereIsABareChallenge() {
        assertThat(check.check(Headers.NONE)).isEqualTo(new Denied("Bearer"));
        assertThat(check.check(Headers.of("authorization", " "))).isEqualTo(new Denied("Bearer"));
    }

    @Test
    void whatIsNoTokenIsDenied() {
        for (String token : List.of("x", "a.b", "a.b.c", "a.b.c.d.e", "..", "Basic YTpi")) {
            assertDenied(token, "the token is malformed");
        }
    }

    @Test
    void anUnsignedTokenIsDenied() throws Exception {
        assertDenied(new PlainJWT(claims().build()).serialize(), "the token is malformed");
        String[] parts = sign(claims()).split("\\.", -1);
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"kid\":\"ours\"}".getBytes(UTF_8));
        assertDenied(none + "." + parts[1] + "." + parts[2], "the token is malformed");
    }

    @Test
    void anotherAlgorithmIsDeniedEvenWithThePublicKeyAsSecret() throws Exception {
        byte[] secret = KEY.toRSAPublicKey().getEncoded();

        assertDenied(sign(claims(), JWSAlgorithm.HS256, "ours", new MACSigner(secret)), "signing method is invalid");
        assertDenied(sign(claims(), JWSAlgorithm.RS512, "ours", new RSASSASigner(KEY)), "signing method is invalid");
    }

    @Test
    void aForeignKeyIsDenied() throws Exception {
        assertDenied(
                sign(claims(), JWSAlgorithm.RS256, "theirs", new RSASSASigner(key("theirs"))),
                "the token has an unknown key id");
        assertDenied(sign(claims(), JWSAlgorithm.RS256, "ours", new RSASSASigner(key("ours"))), "signature is invalid");
    }

    @Test
    void aChangedTokenIsDenied() throws Exception {
        String[] parts = sign(claims()).split("\\.", -1);
        String[] other = sign(claims().subject("bob")).split("\\.", -1);

        assertDenied(parts[0] + "." + other[1] + "." + parts[2], "signature is invalid");
    }

    @Test
    void anotherIssuerOrAudienceIsDenied() throws Exception {
        assertDenied(sign(claims().issuer("https://evil.example")), "the token does not have a valid issuer");
        assertDenied(sign(claims().issuer(null)), "the token does not have a valid issuer");
        assertDenied(sign(claims().audience("other")), "the token does not have a valid audience");
        assertDenied(
                sign(claims().audience("other").claim("client_id", "git-fit-coach")),
                "the token does not have a valid audience");
        assertDenied(sign(claims().audience((String) null)), "the token does not have a valid audience");
    }

    @Test
    void withoutAnAudienceTheClientIdCounts() throws Exception {
        assertGranted(sign(claims().audience((String) null).claim("client_id", "git-fit-coach")));
        assertGranted(sign(claims().audience(List.of("other", "git-fit-coach"))));
    }

    @Test
    void aTokenHasItsTime() throws Exception {
        assertDenied(sign(claims().expirationTime(Date.from(NOW))), "the token has expired");
        assertDenied(sign(claims().expirationTime(null)), "the token has expired");
        assertDenied(sign(claims().notBeforeTime(Date.from(NOW.plusSeconds(1)))), "the token is not valid yet");
        assertDenied(sign(claims().issueTime(Date.from(NOW.plusSeconds(1)))), "the token is not valid yet");
        assertGranted(sign(claims().notBeforeTime(Date.from(NOW))));
    }

    @Test
    void claimsOfAnotherTypeAreDenied() throws Exception {
        assertDenied(sign(claims().claim("exp", "tomorrow")), "the token is malformed");
        assertDenied(
                sign(claims().audience((String) null).claim("client_id", List.of("git-fit-coach"))),
                "the token is malformed");
    }
}
