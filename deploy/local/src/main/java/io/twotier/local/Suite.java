package io.twotier.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.platform.testkit.MailServer.Mail;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A running suite, as a client of it sees it.
 *
 * @param baseUrl               the gateway
 * @param services              each service's own address, for health, metrics and API pages
 * @param keycloakUrl           the identity provider
 * @param keycloakAdminPassword of its user {@code admin} in the realm {@code master}
 * @param appSecret             of the clients {@code operator-app}, {@code nordlys-app} and {@code kvarnsten-app}
 * @param demoPassword          of every user of the realm {@code twotier}
 * @param kafka                 bootstrap servers
 * @param postgres              JDBC address up to the database's name
 * @param postgresAdminPassword of the superuser {@code postgres}
 * @param mails                 what the suite has sent so far
 */
public record Suite(URI baseUrl, Map<String, URI> services, URI keycloakUrl, String keycloakAdminPassword, String appSecret, String demoPassword,
                    String kafka, String postgres, String postgresAdminPassword, Supplier<List<Mail>> mails) {

    /** The folder of a service below the root of the repository. */
    public static String module(String service) {
        return service.equals("feed") ? "platform/feed" : service + "-service";
    }

    /** The same, called at another base URL. */
    public Suite at(URI otherBaseUrl) {
        return new Suite(otherBaseUrl, services, keycloakUrl, keycloakAdminPassword, appSecret, demoPassword, kafka, postgres, postgresAdminPassword, mails);
    }

    /** Where tokens of the realm come from. */
    public URI tokenUrl() {
        return keycloakUrl.resolve("/realms/twotier/protocol/openid-connect/token");
    }

    /** A fresh access token of a user with the demo's password. */
    public String userToken(String user) {
        return userToken(user, demoPassword);
    }

    public String userToken(String user, String password) {
        return token("grant_type=password&client_id=twotier-portal&username=" + user + "&password=" + password);
    }

    /** A fresh access token of an application. */
    public String appToken(String clientId) {
        return token("grant_type=client_credentials&client_id=" + clientId + "&client_secret=" + appSecret);
    }

    private String token(String form) {
        HttpRequest request = HttpRequest.newBuilder(tokenUrl()).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)).build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            JsonNode body = new ObjectMapper().readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new LocalTrouble("The identity provider gives no token: " + body.path("error_description").asText(body.path("error").asText()));
            }
            return body.get("access_token").asText();
        } catch (IOException e) {
            throw new LocalTrouble("The identity provider does not answer at " + tokenUrl(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalTrouble("Interrupted while waiting for a token", e);
        }
    }
}
