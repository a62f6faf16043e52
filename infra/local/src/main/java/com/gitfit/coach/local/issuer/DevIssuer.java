package com.gitfit.coach.local.issuer;

import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.LoopbackServer;
import com.gitfit.coach.local.http.QueryString;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Issues tokens under a key that is made anew for every run. */
public final class DevIssuer implements LoopbackServer.Handler {
    /** Where everything of the issuer is found. */
    public static final String PATH = "/dev";

    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final int KEY_BITS = 2048;
    private static final String JWKS = PATH + "/.well-known/jwks.json";

    private final String issuer;
    private final String audience;
    private final Clock clock;
    private final RSAKey key;

    /**
     * Makes the key, which takes a moment.
     *
     * @param server where the issuer is served
     * @param audience for whom its tokens are
     */
    public DevIssuer(URI server, String audience, Clock clock) {
        this.issuer = name(server);
        this.audience = audience;
        this.clock = clock;
        try {
            this.key = new RSAKeyGenerator(KEY_BITS)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What {@code iss} says in the tokens of an issuer that is served here. */
    public static String name(URI server) {
        return server + PATH;
    }

    /** The public keys. */
    public JWKSet keys() {
        return new JWKSet(key.toPublicJWK());
    }

    /**
     * A signed token.
     *
     * @param subject whose token it is
     * @param scope separated by spaces; empty for none
     * @param lifetime from now on; negative for one that has expired
     */
    public String token(String subject, String scope, Duration lifetime) {
        Instant now = clock.instant();
        Instant issued = lifetime.isNegative() ? now.plus(lifetime) : now;
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .audience(audience)
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(now.plus(lifetime)));
        if (!scope.isEmpty()) {
            claims.claim("scope", scope);
        }
        return sign(claims.build());
    }

    /** A token with any claims, also with such as no gateway would grant. */
    public String sign(JWTClaimsSet claims) {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        if (!request.method().equals("GET")) {
            return problem(405, "only GET");
        }
        return switch (request.path()) {
            case PATH + "/token" -> token(QueryString.parameters(request.query()));
            case JWKS -> HttpAnswer.json(200, keys().toString());
            case PATH + "/.well-known/openid-configuration" -> HttpAnswer.json(200, configuration());
            default -> problem(404, "the issuer has token, .well-known/jwks.json, .well-known/openid-configuration");
        };
    }

    private HttpAnswer token(Map<String, List<String>> parameters) {
        Optional<String> user = first(parameters, "user_id").filter(id -> !id.isBlank());
        if (user.isEmpty()) {
            return problem(400, "user_id is missing");
        }
        try {
            var lifetime = Duration.ofSeconds(
                    first(parameters, "expires_in").map(Integer::parseInt).orElse((int) LIFETIME.toSeconds()));
            String token = token(user.get(), first(parameters, "scope").orElse(""), lifetime);
            return HttpAnswer.json(
                            200,
                            JSONObjectUtils.toJSONString(Map.of(
                                    "access_token", token, "token_type", "Bearer", "expires_in", lifetime.toSeconds())))
                    .with("cache-control", "no-store");
        } catch (NumberFormatException e) {
            return problem(400, "expires_in is a number of seconds");
        }
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    private String configuration() {
        return JSONObjectUtils.toJSONString(Map.of(
                "issuer",
                issuer,
                "jwks_uri",
                issuer + JWKS.substring(PATH.length()),
                "token_endpoint",
                issuer + "/token",
                "response_types_supported",
                List.of("token"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256")));
    }

    private static HttpAnswer problem(int status, String problem) {
        return HttpAnswer.json(status, "{\"message\":\"" + problem + "\"}");
    }
}
