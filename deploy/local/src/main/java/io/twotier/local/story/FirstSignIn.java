package io.twotier.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.local.LocalTrouble;
import io.twotier.local.Suite;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A user signs in for the first time, in the browser: code flow with PKCE, and the change of the temporary password that is demanded then. */
final class FirstSignIn {

    private static final String LOGIN = "kc-form-login";
    private static final String UPDATE_PASSWORD = "kc-passwd-update-form";
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final Suite suite;
    private final String userName;
    private final String redirect;
    private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
    private boolean changeDemanded;

    FirstSignIn(Suite suite, String userName) {
        this.suite = suite;
        this.userName = userName;
        this.redirect = suite.baseUrl() + "/signed-in";
    }

    /** @return the access token of the signed-in user */
    String with(String temporaryPassword, String newPassword) {
        Browser browser = new Browser(redirect);
        browser.open(Stage.resolved(suite.keycloakUrl(), "/realms/twotier/protocol/openid-connect/auth?client_id=twotier-portal&response_type=code&scope=openid"
                + "&redirect_uri=" + encoded(redirect) + "&code_challenge_method=S256&code_challenge=" + challenge()));
        browser.submit(LOGIN, Map.of("username", userName, "password", temporaryPassword));
        changeDemanded = browser.shows(UPDATE_PASSWORD);
        if (changeDemanded) {
            browser.submit(UPDATE_PASSWORD, Map.of("password-new", newPassword, "password-confirm", newPassword));
        }
        return exchanged(browser.place());
    }

    /** Whether the identity provider let the user in only with a new password. */
    boolean changeDemanded() {
        return changeDemanded;
    }

    private String exchanged(URI back) {
        Matcher code = CODE.matcher(back.toString());
        if (!back.toString().startsWith(redirect) || !code.find()) {
            throw new Unexpected("The sign-in of " + userName + " ended at " + back);
        }
        String form = "grant_type=authorization_code&client_id=twotier-portal&code=" + code.group(1) + "&redirect_uri=" + encoded(redirect)
                + "&code_verifier=" + verifier;
        HttpRequest request = HttpRequest.newBuilder(suite.tokenUrl()).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)).build();
        try {
            JsonNode answer = new ObjectMapper().readTree(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
            if (!answer.has("access_token")) {
                throw new Unexpected("No token for the code of " + userName + ": " + answer);
            }
            return answer.get("access_token").asText();
        } catch (IOException e) {
            throw new LocalTrouble("The identity provider does not answer at " + suite.tokenUrl(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalTrouble("Interrupted while signing in", e);
        }
    }

    private String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
