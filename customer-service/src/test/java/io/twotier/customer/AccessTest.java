package io.twotier.customer;

import static io.restassured.RestAssured.given;
import static io.twotier.customer.Asking.as;
import static io.twotier.customer.CreateCustomerTest.refused;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.twotier.platform.testkit.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gets past the door of each endpoint; what is behind it has tests of its own. */
@CustomerServiceTest
class AccessTest {

    private static final List<String> ROLES = List.of("GA", "UA", "AA", "SA", "HA", "BA");
    private static final String CUSTOMER = "/v1/customers/" + UUID.randomUUID();

    /** @param roles of partner users let in @param customers whether customers are let in @param apps whether applications are */
    record Door(Method method, String path, List<String> roles, boolean customers, boolean apps) {

        static Door of(Method method, String path, String roles, boolean customers, boolean apps) {
            return new Door(method, path, Arrays.asList(roles.split(" ")), customers, apps);
        }
    }

    static Stream<Door> doors() {
        String all = String.join(" ", ROLES);
        return Stream.of(Door.of(Method.POST, "/v1/customers", "GA UA AA SA", false, true),
                Door.of(Method.POST, "/v1/relationships/" + UUID.randomUUID() + "/customers", "GA UA AA SA", false, true),
                Door.of(Method.GET, "/v1/customers", all, false, true),
                Door.of(Method.GET, CUSTOMER, all, true, true),
                Door.of(Method.GET, CUSTOMER + "/profiles/company", all, true, true),
                Door.of(Method.GET, CUSTOMER + "/profiles/billing", all, false, true),
                Door.of(Method.PUT, CUSTOMER + "/profiles/billing", "GA UA AA SA BA", false, true),
                Door.of(Method.GET, CUSTOMER + "/relationships", all, false, false),
                Door.of(Method.GET, CUSTOMER + "/partners", all, true, true),
                Door.of(Method.POST, CUSTOMER + "/relationshipextensions", "AA", false, false),
                Door.of(Method.GET, CUSTOMER + "/relationshipextensions", "GA UA AA SA", true, true),
                Door.of(Method.HEAD, "/v1/domains/a.example", all, false, true));
    }

    static Stream<Arguments> everyRoleAtEveryDoor() {
        return doors().flatMap(door -> ROLES.stream().map(role -> Arguments.of(door, role)));
    }

    @ParameterizedTest
    @MethodSource
    void everyRoleAtEveryDoor(Door door, String role) {
        assertEquals(door.roles().contains(role), passes(door, Tokens.partner(UUID.randomUUID(), role)));
        assertEquals(door.apps() && door.roles().contains(role), passes(door, Tokens.partnerApp(UUID.randomUUID(), role)));
        assertEquals(door.customers(), passes(door, Tokens.customer(UUID.randomUUID(), role)));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void nobodyPassesWithoutATokenAndNoOperator(Door door) {
        given().contentType(ContentType.JSON).body(door.method() == Method.HEAD ? "" : "{}").request(door.method(), door.path()).then().statusCode(401)
                .header("WWW-Authenticate", notNullValue());
        as("not.a.token").request(door.method(), door.path()).then().statusCode(401);
        assertEquals(false, passes(door, Tokens.operator()));
    }

    @Test
    void withoutARoleNobodyCreates() {
        refused(as(Tokens.partner(UUID.randomUUID())).body("{}").post("/v1/customers"), 403, 1002, null);
    }

    /** Past the door there is an answer of the operation itself: never 1002 or 900329. */
    private static boolean passes(Door door, String token) {
        var request = as(token);
        var answer = door.method() == Method.POST || door.method() == Method.PUT ? request.body("{}").request(door.method(), door.path())
                : request.request(door.method(), door.path());
        if (door.method() == Method.HEAD) {
            return answer.statusCode() == 404;
        }
        return answer.statusCode() != 401 && !(answer.statusCode() == 403 && List.of(1002, 900329).contains(answer.<Integer>path("code")));
    }
}
