package io.twotier.platform.gateway.signin;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.QueryStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a client asks the old token address for, in the identity provider's words. The provider gives tokens for this API alone, so the resource and the
 * scopes of the old one say nothing; without {@code openid} there is no id token, which some clients cannot take.
 */
record TokenForm(Map<String, String> parameters) {

    private static final Set<String> UNDERSTOOD = Set.of("grant_type", "client_id", "client_secret", "username", "password", "refresh_token", "code",
            "redirect_uri", "code_verifier", "client_assertion", "client_assertion_type");
    private static final int MOST_PARAMETERS = 64;

    /** @throws IllegalArgumentException when it is no form, or names one thing twice */
    static TokenForm read(String body) {
        Map<String, String> parameters = new TreeMap<>();
        new QueryStringDecoder(body, StandardCharsets.UTF_8, false, MOST_PARAMETERS).parameters().forEach((name, values) -> {
            if (values.size() > 1) {
                throw new IllegalArgumentException(name + " is there twice.");
            }
            parameters.put(name, values.get(0));
        });
        if (parameters.getOrDefault("grant_type", "").isEmpty()) {
            throw new IllegalArgumentException("The request is a form with a grant_type.");
        }
        return new TokenForm(parameters);
    }

    /** What the token is to be good for, as the old answers repeat it. */
    String resource() {
        return parameters.getOrDefault("resource", "");
    }

    String forProvider() {
        QueryStringEncoder form = new QueryStringEncoder("");
        parameters.forEach((name, value) -> {
            if (UNDERSTOOD.contains(name)) {
                form.addParam(name, value);
            }
        });
        return form.toString().substring(1);
    }
}
