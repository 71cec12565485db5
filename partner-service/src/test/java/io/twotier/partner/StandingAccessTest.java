package io.twotier.partner;

import static io.restassured.RestAssured.given;
import static io.twotier.partner.Cast.as;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.twotier.platform.testkit.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gets past the door of enrolment, incentives, capabilities and requirements; what is behind it has tests of its own. */
@PartnerServiceTest
class StandingAccessTest {

    private static final List<String> ROLES = List.of("GA", "UA", "AA", "SA", "HA", "BA");
    private static final String ALL = String.join(" ", ROLES);
    private static final String ONE = "/v1/enrollments/" + UUID.randomUUID();
    private static final String DECISION = "/v1/operator/enrollments/" + UUID.randomUUID();
    private static final String INCENTIVE = "/v1/incentives/invitations/" + UUID.randomUUID();

    /** @param roles of partner users let in @param apps whether applications are let in with these @param operator whether the operator is */
    record Door(Method method, String path, List<String> roles, boolean apps, boolean operator) {

        static Door of(Method method, String path, String roles, boolean apps, boolean operator) {
            return new Door(method, path, Arrays.asList(roles.split(" ")), apps, operator);
        }
    }

    static Stream<Door> doors() {
        return Stream.of(Door.of(Method.GET, "/v1/enrollments/reseller/eligibility", "GA UA AA SA BA", false, false),
                Door.of(Method.GET, "/v1/enrollments/reseller/form", "GA UA AA SA BA", false, false),
                Door.of(Method.POST, "/v1/enrollments", "GA", false, false),
                Door.of(Method.GET, "/v1/enrollments", ALL, true, true),
                Door.of(Method.GET, ONE, ALL, true, true),
                Door.of(Method.POST, ONE + "/recall", "GA", false, false),
                Door.of(Method.DELETE, ONE, "GA", false, false),
                Door.of(Method.POST, ONE + "/agreement/accept", "GA", false, false),
                Door.of(Method.GET, "/v1/operator/enrollments", "", false, true),
                Door.of(Method.POST, DECISION + "/approve", "", false, true),
                Door.of(Method.POST, DECISION + "/reject", "", false, true),
                Door.of(Method.GET, "/v1/incentives/invitations", ALL, true, false),
                Door.of(Method.GET, INCENTIVE, ALL, true, false),
                Door.of(Method.POST, INCENTIVE + "/enroll", "GA", false, false),
                Door.of(Method.POST, INCENTIVE + "/leave", "GA", false, false),
                Door.of(Method.GET, "/v1/capabilities", ALL, true, true),
                Door.of(Method.GET, "/v1/requirements", ALL, true, false),
                Door.of(Method.GET, "/v1/notices", ALL, true, false),
                Door.of(Method.GET, "/v1/onboarding", "GA UA AA SA", true, false),
                Door.of(Method.GET, "/v1/relationships/" + UUID.randomUUID() + "/readiness", "GA UA AA SA", true, false));
    }

    static Stream<Arguments> everyRoleAtEveryDoor() {
        return doors().flatMap(door -> ROLES.stream().map(role -> Arguments.of(door, role)));
    }

    @ParameterizedTest
    @MethodSource
    void everyRoleAtEveryDoor(Door door, String role) {
        assertEquals(door.roles().contains(role), passes(door, Tokens.partner(UUID.randomUUID(), role)));
        assertEquals(door.apps() && door.roles().contains(role), passes(door, Tokens.partnerApp(UUID.randomUUID(), role)));
        assertEquals(false, passes(door, Tokens.customer(UUID.randomUUID(), role)));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void nobodyPassesWithoutATokenAndTheOperatorWhereItBelongs(Door door) {
        given().contentType(ContentType.JSON).request(door.method(), door.path()).then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));
        as("not.a.token").request(door.method(), door.path()).then().statusCode(401);
        assertEquals(door.operator(), passes(door, Tokens.operator()));
    }

    /** Past the door there is an answer of the operation itself: never the door's 1002 or 900329. */
    private static boolean passes(Door door, String token) {
        var answer = door.method() == Method.POST ? as(token).body("{}").request(door.method(), door.path()) : as(token).request(door.method(), door.path());
        return answer.statusCode() != 401 && !(answer.statusCode() == 403 && List.of(1002, 900329).contains(answer.<Integer>path("code")));
    }
}
