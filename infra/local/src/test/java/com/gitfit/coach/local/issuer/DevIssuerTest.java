package com.gitfit.coach.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.local.http.Headers;
import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.Payload;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DevIssuerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final DevIssuer ISSUER =
            new DevIssuer(URI.create("http://127.0.0.1:3000"), "git-fit-coach", Clock.fixed(NOW, ZoneOffset.UTC));

    private static HttpAnswer get(String path, String query) {
        return ISSUER.answer(new HttpRequest("GET", path, query, Headers.NONE, Payload.EMPTY));
    }

    private static Map<String, Object> json(HttpAnswer answer) throws ParseException {
        return JSONObjectUtils.parse(answer.body().text().orElseThrow());
    }

    private static JWTClaimsSet claims(HttpAnswer answer) throws ParseException {
        return SignedJWT.parse((String) json(answer).get("access_token")).getJWTClaimsSet();
    }

    @Test
    void anyoneGetsATokenForAnHour() throws Exception {
        HttpAnswer answer = get("/dev/token", "user_id=ann%40example");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(json(answer)).containsOnlyKeys("access_token", "token_type", "expires_in");
        assertThat(json(answer)).containsEntry("token_type", "Bearer").containsEntry("expires_in", 3600L);
        JWTClaimsSet claims = claims(answer);
        assertThat(claims.getSubject()).isEqualTo("ann@example");
        assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:3000/dev");
        assertThat(claims.getAudience()).containsExactly("git-fit-coach");
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(NOW.plusSeconds(3600)));
        assertThat(claims.getClaim("scope")).isNull();
    }

    @Test
    void scopeAndLifetimeCanBeChosenAlsoInThePast() throws Exception {
        JWTClaimsSet claims = claims(get("/dev/token", "user_id=ann&scope=coach:admin&expires_in=-60"));

        assertThat(claims.getStringClaim("scope")).isEqualTo("coach:admin");
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(NOW.minusSeconds(60)));
        assertThat(claims.getIssueTime()).isBeforeOrEqualTo(claims.getExpirationTime());
    }

    @Test
    void itsPublishedKeyVerifiesItsTokensAndTellsNoSecret() throws Exception {
        HttpAnswer answer = get("/dev/.well-known/jwks.json", "");
        JWKSet keys = JWKSet.parse(answer.body().text().orElseThrow());
        SignedJWT token =
                SignedJWT.parse((String) json(get("/dev/token", "user_id=ann")).get("access_token"));

        assertThat(keys.getKeys()).singleElement().matches(key -> !key.isPrivate());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    }

    @Test
    void itsConfigurationNamesItsKeys() throws Exception {
        assertThat(json(get("/dev/.well-known/openid-configuration", "")))
                .containsEntry("issuer", "http://127.0.0.1:3000/dev")
                .containsEntry("jwks_uri", "http://127.0.0.1:3000/dev/.well-known/jwks.json");
    }

    @Test
    void aBadRequestIsRefused() {
        for (String query : List.of("", "user_id=", "user_id=%20", "user_id=ann&expires_in=soon")) {
            assertThat(get("/dev/token", query).status()).isEqualTo(400);
        }
        assertThat(get("/dev/other", "").status()).isEqualTo(404);
        assertThat(ISSUER.answer(new HttpRequest("POST", "/dev/token", "", Headers.NONE, Payload.EMPTY))
                        .status())
                .isEqualTo(405);
    }

    @Test
    void everyRunHasAnotherKey() {
        var other = new DevIssuer(URI.create("http://127.0.0.1:3000"), "git-fit-coach", Clock.systemUTC());

        assertThat(other.keys().toString()).isNotEqualTo(ISSUER.keys().toString());
    }
}
