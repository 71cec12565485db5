package io.twotier.platform.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Makes people in the realm of {@link TestRealm}, so that each test has a tenant of its own. */
public final class RealmUsers {

    private final String users = keycloak() + "/admin/realms/twotier/users";
    private final String admin = given().formParams(Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", TestRealm.PASSWORD))
            .post(keycloak() + "/realms/master/protocol/openid-connect/token").then().statusCode(200).extract().path("access_token");

    /** A user with the password of all. @param kind partner, customer or operator @return the name to sign in with */
    public String user(String name, UUID tenant, String kind, String... roles) {
        String id = asAdmin().body(Map.of("username", name, "email", name, "firstName", "Maj", "lastName", "Ek", "enabled", true, "emailVerified", true,
                "attributes", Map.of("tid", List.of(tenant), "tkind", List.of(kind)),
                "credentials", List.of(Map.of("type", "password", "value", TestRealm.PASSWORD, "temporary", false))))
                .post(users).then().statusCode(201).extract().header("Location").replaceAll(".*/", "");
        for (String role : roles) {
            Map<String, Object> granted = asAdmin().get(keycloak() + "/admin/realms/twotier/roles/" + role).then().statusCode(200).extract().path("");
            asAdmin().body(List.of(granted)).post(users + "/" + id + "/role-mappings/realm").then().statusCode(204);
        }
        return name;
    }

    private RequestSpecification asAdmin() {
        return given().auth().oauth2(admin).contentType(ContentType.JSON);
    }

    private static String keycloak() {
        return ConfigProvider.getConfig().getValue(TestRealm.URL, String.class);
    }
}
