package io.twotier.customer;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** The door of {@link KeycloakStub}, which every test of this module has beside the real servers. */
@QuarkusTestResource(KeycloakStub.class)
final class Keycloak {

    private Keycloak() {
    }

    private static String url(String path) {
        return ConfigProvider.getConfig().getValue("quarkus.keycloak.admin-client.server-url", String.class) + path;
    }

    /**
     * {@code up}; {@code away}, {@code breaking} every connection, or {@code mute}; {@code roles-away}: users are made, but they get no role;
     * {@code breaking-before-user} or {@code breaking-after-user}: the connection, when a user is to be made.
     */
    static void is(String mode) {
        given().post(url("/stub/mode?" + mode)).then().statusCode(200);
    }

    static boolean hasUser(String name) {
        return given().urlEncodingEnabled(false).get(url("/stub/user?" + name)).statusCode() == 200;
    }

    static long users() {
        return given().get(url("/stub/users")).then().statusCode(200).extract().jsonPath().getLong("count");
    }

    static JsonPath user(String name) {
        return given().urlEncodingEnabled(false).get(url("/stub/user?" + name)).then().statusCode(200).extract().jsonPath();
    }

    /** The only password that signs the user in. */
    static String password(String name) {
        JsonPath user = user(name);
        assertEquals(1, user.getList("credentials").size());
        return user.getString("credentials[0].value");
    }

    static void plant(String name, UUID tenant, String kind) {
        given().body("{\"username\":\"%s\",\"attributes\":{\"tid\":[\"%s\"],\"tkind\":[\"%s\"]},\"credentials\":[{\"value\":\"untouched\"}]}".formatted(name, tenant, kind))
                .post(url("/stub/plant")).then().statusCode(200);
    }
}
