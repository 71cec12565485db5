package io.twotier.partner.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.twotier.partner.Cast;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.platform.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** The exchange old clients make before their first call. */
@PartnerServiceTest
class TokenResourceTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void aValidTokenIsGivenBackWithWhatIsLeftOfItsTime() {
        String token = Tokens.partner(Cast.provider("SE").id(), "AA");
        given().header("Authorization", "Bearer " + token).contentType(FORM).formParam("grant_type", "jwt_token").post("/generatetoken").then().statusCode(200)
                .body("access_token", equalTo(token)).body("token_type", equalTo("Bearer")).body("expires_in", allOf(greaterThan(0), lessThanOrEqualTo(3600)));
    }

    @Test
    void anotherOneIs401() {
        given().header("Authorization", "Bearer null").contentType(FORM).formParam("grant_type", "jwt_token").post("/generatetoken").then().statusCode(401)
                .body("code", equalTo(400));
        given().post("/generatetoken").then().statusCode(401).body("code", equalTo(400));
    }
}
