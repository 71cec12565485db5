package io.twotier.partner.account;

import static io.restassured.RestAssured.given;
import static io.twotier.partner.Cast.as;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.twotier.partner.Cast;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.platform.testkit.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call what of the register, the profiles, the notices and the directory. */
@PartnerServiceTest
class AccountAccessTest {

    private static final String SOME = UUID.randomUUID().toString();
    private static final List<String> ROLES = List.of("GA", "UA", "AA", "SA", "HA", "BA");

    /** @param roles of a partner's user, space separated; empty: not for partners @param others customer, operator, app: who else */
    record Row(String method, String path, String roles, String others) {
    }

    static Stream<Row> rows() {
        String all = String.join(" ", ROLES);
        return Stream.of(
                new Row("POST", "/v1/operator/partners", "", "operator"), new Row("GET", "/v1/operator/partners", "", "operator"),
                new Row("GET", "/v1/operator/partners/" + SOME, "", "operator"), new Row("PATCH", "/v1/operator/partners/" + SOME, "", "operator"),
                new Row("POST", "/v1/operator/partners/" + SOME + "/directbill", "", "operator"), new Row("POST", "/v1/operator/partners/" + SOME + "/vetting", "", "operator"),
                new Row("PUT", "/v1/operator/providers/" + SOME, "", "operator"),
                new Row("GET", "/v1/profiles/organization", all, "app"), new Row("GET", "/v1/profiles/legalbusiness", all, "app"),
                new Row("GET", "/v1/profiles/billing", all, "app"), new Row("GET", "/v1/profiles/support", all, "app"), new Row("GET", "/v1/profiles/supportprofile", all, "app"),
                new Row("GET", "/v1/profiles/mpn", all, "app"), new Row("GET", "/v1/notices", all, "app"),
                new Row("PUT", "/v1/profiles/organization", "GA AA", ""), new Row("PUT", "/v1/profiles/legalbusiness", "GA AA", ""),
                new Row("PUT", "/v1/profiles/billing", "GA AA BA", ""), new Row("PUT", "/v1/profiles/support", "GA AA HA", ""),
                new Row("PUT", "/v1/profiles/supportprofile", "GA AA HA", ""),
                new Row("GET", "/v1/providers", all, "customer operator app"), new Row("GET", "/v1/providers/" + SOME, all, "customer operator app"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void nobodyComesInWithoutAToken(Row row) {
        given().contentType(ContentType.JSON).body("{}").request(row.method(), row.path()).then().statusCode(401).body("code", equalTo(400));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachRoleAndKindOfTenantIsLetInOrNotAsTheTableSays(Row row) {
        UUID partner = Cast.provider("SE").id();
        for (String role : ROLES) {
            expect(row, Tokens.partner(partner, role), Arrays.asList(row.roles().split(" ")).contains(role));
        }
        expect(row, Tokens.partnerApp(partner, "GA"), row.others().contains("app"));
        expect(row, Tokens.customer(UUID.randomUUID(), "GA"), row.others().contains("customer"));
        expect(row, Tokens.operator(), row.others().contains("operator"));
    }

    /** Let in means that the request itself is looked at: an empty body is a mistake, an id of nobody is not found. */
    private static void expect(Row row, String token, boolean letIn) {
        int status = (row.method().equals("GET") ? as(token) : as(token).body("{}")).request(row.method(), row.path()).statusCode();
        boolean refused = status == 403;
        if (refused == letIn) {
            throw new AssertionError(row + " answers " + status);
        }
    }
}
