package io.twotier.customer;

import static io.twotier.customer.Asking.as;

import io.twotier.platform.testkit.AccessMatrix;
import io.twotier.platform.testkit.MatrixRow;
import io.twotier.platform.testkit.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call what, see {@link AccessMatrix}. A new operation needs one line in the table. */
@CustomerServiceTest
class AccessMatrixTest {

    private static final String SELLERS = "partner(GA UA AA SA); user app";
    private static final String PARTNERS = "partner(GA UA AA SA HA BA); user app";
    private static final String PARTIES = "partner(GA UA AA SA HA BA) customer(*); user app";
    private static final String INVITERS = "partner(GA AA); user";
    private static final String ANY_PARTNER = "partner(*); user app";
    private static final String OPERATORS = "operator(*); user app";

    private static final String OWN = "a customer of a transitioning partner";
    /** Its link opens it for everybody; its draft is its partner's. */
    private static final String INVITATION = "an invitation of a customer";
    private static final String UPKEEP = "an order of upkeep";
    private static final Map<String, AccessMatrix.Scene> MADE = new ConcurrentHashMap<>();

    /** Operation; whom it takes; the scene; the answers about what is another's and what is nobody's, or none; the body. */
    static List<MatrixRow> table() {
        return List.of(
                MatrixRow.of("POST /v1/customers", SELLERS, OWN),
                MatrixRow.of("POST /v1/relationships/{reseller}/customers", SELLERS, OWN),
                MatrixRow.of("GET /v1/customers", PARTNERS, OWN),
                MatrixRow.of("GET /v1/customers/{customer}", PARTIES, OWN, "404 3000", "404 3000"),
                MatrixRow.of("GET /v1/customers/{customer}/profiles/company", PARTIES, OWN, "403 20002", "403 20002"),
                MatrixRow.of("GET /v1/customers/{customer}/profiles/billing", PARTNERS, OWN, "403 20002", "403 20002"),
                MatrixRow.of("PUT /v1/customers/{customer}/profiles/billing", "partner(GA UA AA SA BA); user app", OWN, "403 20002", "403 20002", BILL_TO),
                MatrixRow.of("GET /v1/customers/{customer}/relationships", "partner(GA UA AA SA HA BA); user", OWN, "403 20002", "403 20002"),
                MatrixRow.of("GET /v1/customers/{customer}/partners", PARTIES, OWN, "403 20002", "403 20002"),
                MatrixRow.of("POST /v1/customers/{customer}/relationshipextensions", "partner(AA); user", OWN, "403 20002", "403 20002", EXTENSION),
                MatrixRow.of("GET /v1/customers/{customer}/relationshipextensions", "partner(GA UA AA SA) customer(*); user app", OWN, "403 20002", "403 20002"),
                MatrixRow.of("GET /v1/customers/relationshiprequests", INVITERS, INVITATION),
                MatrixRow.of("POST /v1/customers/invitations", INVITERS, INVITATION),
                MatrixRow.of("GET /v1/customers/invitations", "partner(GA UA AA SA); user app", INVITATION),
                MatrixRow.of("GET /v1/customers/invitations/{invitation}", "partner(*) customer(*); user", INVITATION, "200 null", "404 971100"),
                MatrixRow.of("PUT /v1/customers/invitations/{id}/draft", INVITERS, INVITATION, "404 971100", "404 971100", "{\"subject\":\"Hej\",\"body\":\"Hej!\"}"),
                MatrixRow.of("POST /v1/customers/invitations/{id}/cancel", INVITERS, INVITATION, "404 971100", "404 971100"),
                MatrixRow.of("POST /v1/customers/invitations/{token}/accept", "customer(GA); user", INVITATION, null, "404 971100"),
                MatrixRow.of("POST /v1/customers/invitations/{token}/decline", "customer(GA); user", INVITATION, null, "404 971100"),
                MatrixRow.of("PUT /v1/customers/{customer}/associatedpartner", "partner(GA UA AA SA); user", OWN, "403 20002", "403 20002"),
                MatrixRow.of("PATCH /v1/customers/{customer}", "partner(GA); user", OWN, "404 3000", "404 3000", "{\"relationshipToPartner\":\"none\"}"),
                MatrixRow.of("GET /v1/customers/{customer}/removal-check", SELLERS, OWN, "403 20002", "403 20002"),
                MatrixRow.of("GET /v1/customers/{customer}/delegatedadmin", PARTIES, OWN, "403 20002", "403 20002"),
                MatrixRow.of("DELETE /v1/customers/{customer}/delegatedadmin/{partner}", "customer(GA); user", OWN, "403 20002", "403 20002"),
                MatrixRow.of("DELETE /v1/customers/{customer}", SELLERS, OWN, "404 3000", "404 3000"),
                MatrixRow.of("POST /v1/customers/lookup", PARTNERS, OWN),
                MatrixRow.of("POST /v1/validations/address", ANY_PARTNER, OWN),
                MatrixRow.of("GET /v1/validations/checkdomainavailability/{prefix}", ANY_PARTNER, OWN),
                MatrixRow.of("GET /v1/countryvalidationrules/{country}", ANY_PARTNER, OWN, null, "404 971242"),
                MatrixRow.of("HEAD /v1/domains/{domain}", ANY_PARTNER, OWN, "200", "404"),
                MatrixRow.of("POST /v1/operator/services/{service}/upkeep", OPERATORS, UPKEEP, null, "404 975040", "{\"task\":\"redrive\"}"),
                MatrixRow.of("GET /v1/test/quiescent/{service}", "partner(GA AA); user app", UPKEEP, "403 976001", "403 976001"),
                MatrixRow.of("GET /v1/operator/services/{service}/upkeep", OPERATORS, UPKEEP, null, "404 975040"),
                MatrixRow.of("GET /v1/operator/services/{service}/upkeep/{job}", OPERATORS, UPKEEP, null, "404 975040"));
    }

    private static final String BILL_TO = """
            { "email": "kontor@bjorkdal.example", "culture": "sv-SE", "language": "sv", "companyName": "Björkdal Bageri AB", "defaultAddress": { "country": "SE",
              "city": "Falun", "addressLine1": "Ugnsgatan 3", "postalCode": "79130", "firstName": "Maj", "lastName": "Ek", "phoneNumber": "+46230000002" } }""";
    private static final String EXTENSION = """
            { "indirectProviderId": "00000000-0000-4000-8000-00000000abcd", "shareBillTo": true,
              "customerConsent": { "obtainedFrom": "Maj Ek", "obtainedAt": "2026-10-01T08:00:00Z" } }""";

    @Test
    void everyOperationThatIsServedHasARowAndEveryRowAnOperation() {
        AccessMatrix.coversWhatIsServed(table());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    @Tag("R54")
    @Tag("R113")
    void aRoleOpensWhatItMayAndAForeignCustomerIsAMissingOne(MatrixRow row) {
        AccessMatrix.holds(row, MADE.computeIfAbsent(row.scene(), AccessMatrixTest::scene));
    }

    private static AccessMatrix.Scene scene(String name) {
        return name.equals(INVITATION) ? invitation() : customers(name);
    }

    private static AccessMatrix.Scene invitation() {
        UUID partner = Programme.inThisJvm().directBill();
        UUID stranger = Programme.inThisJvm().directBill();
        var draft = Inviting.invite(partner, Map.of());
        String token = Inviting.token(draft.path("url"));
        return new AccessMatrix.Scene(Map.of("partner", partner, "customer", UUID.fromString(Asking.created(partner))),
                Map.of("partner", stranger, "customer", UUID.fromString(Asking.created(stranger))),
                Map.of("id", draft.path("id"), "token", token, "invitation", token),
                Map.of("id", UUID.randomUUID().toString(), "token", "nothing", "invitation", UUID.randomUUID().toString()));
    }

    private static AccessMatrix.Scene customers(String name) {
        Programme programme = Programme.inThisJvm();
        UUID partner = programme.directBill();
        UUID customer = UUID.fromString(Asking.created(partner));
        String domain = Asking.admin(partner).get("/v1/customers/" + customer).path("companyProfile.domain");
        UUID stranger = programme.directBill();
        UUID anotherCustomer = UUID.fromString(Asking.created(stranger));
        String job = !name.equals(UPKEEP) ? ""
                : as(Tokens.operator()).body("{\"task\":\"redrive\"}").post("/v1/operator/services/customer/upkeep").then().statusCode(202).extract().path("id");
        return new AccessMatrix.Scene(Map.of("partner", partner, "customer", customer), Map.of("partner", stranger, "customer", anotherCustomer),
                Map.of("customer", customer.toString(), "reseller", stranger.toString(), "domain", domain, "service", "customer", "job", job,
                        "partner", partner.toString(), "prefix", "nobodys", "country", "SE"),
                Map.of("customer", UUID.randomUUID().toString(), "reseller", UUID.randomUUID().toString(), "domain", "nobodys.example", "service", "nobody",
                        "job", UUID.randomUUID().toString(), "partner", UUID.randomUUID().toString(), "prefix", "nobodys", "country", "ZZ"));
    }
}
