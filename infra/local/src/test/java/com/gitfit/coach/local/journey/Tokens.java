package com.gitfit.coach.local.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.gitfit.coach.local.LocalStack;
import com.gitfit.coach.local.issuer.DevIssuer;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tokens that must open nothing, each wrong in one way only.
 *
 * @param stack whose issuer signs
 * @param user whose token it would be
 */
record Tokens(LocalStack stack, String user) {
    /** By what is wrong with them. */
    Map<String, String> bad() {
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("empty", "");
        tokens.put("garbage", "no.token.atall");
        tokens.put("expired", stack.issuer().token(user, "", Duration.ofMinutes(-1)));
        tokens.put("wrong issuer", sign(claims().issuer("https://issuer.example")));
        tokens.put("wrong audience", sign(claims().audience("another-app")));
        tokens.put("without an audience", sign(claims().audience((String) null)));
        tokens.put("tampered payload", tampered());
        tokens.put("without its signature", stack.token(user).replaceFirst("[^.]+$", ""));
        tokens.put("alg none", new PlainJWT(claims().build()).serialize());
        tokens.put("another key", ofAnotherKey());
        return tokens;
    }

    private JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(DevIssuer.name(stack.uri()))
                .subject(user)
                .audience("git-fit-coach")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)));
    }

    private String sign(JWTClaimsSet.Builder claims) {
        return stack.issuer().sign(claims.build());
    }

    private String ofAnotherKey() {
        return new DevIssuer(stack.uri(), "git-fit-coach", Clock.systemUTC()).token(user, "", Duration.ofHours(1));
    }

    /** A good token of somebody else, made out to the user. */
    private String tampered() {
        String[] parts = stack.token("mallory").split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("mallory", user);
        String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8));
        return parts[0] + "." + payload + "." + parts[2];
    }
}
