package io.twotier.customer;

import static io.twotier.customer.Asking.admin;
import static io.twotier.customer.Asking.body;
import static io.twotier.customer.Asking.created;
import static io.twotier.customer.Asking.domain;
import static io.twotier.customer.Asking.naming;
import static io.twotier.platform.testkit.Attempt.refused;
import static io.twotier.platform.testkit.Attempt.succeeds;
import static io.twotier.platform.testkit.Attempt.succeedsUnchecked;

import io.twotier.platform.testkit.Attempt;
import io.twotier.platform.testkit.DryRun;
import io.twotier.platform.testkit.ServiceWatch;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every write can be tried: the dry run says what the real call says, and leaves no row, event, user or request id. */
@CustomerServiceTest
class TriedTest {

    private static final String CREATE = "POST /v1/customers";
    private static final String CREATE_FOR_RESELLER = "POST /v1/relationships/{reseller}/customers";
    private static final String BILL_TO = "PUT /v1/customers/{customer}/profiles/billing";
    private static final String EXTEND = "POST /v1/customers/{customer}/relationshipextensions";
    private static final String INVITE = "POST /v1/customers/invitations";
    private static final String EDIT = "PUT /v1/customers/invitations/{id}/draft";
    private static final String CANCEL = "POST /v1/customers/invitations/{id}/cancel";
    private static final String ACCEPT = "POST /v1/customers/invitations/{token}/accept";
    private static final String DECLINE = "POST /v1/customers/invitations/{token}/decline";
    private static final String ASSOCIATE = "PUT /v1/customers/{customer}/associatedpartner";
    private static final String REMOVE = "PATCH /v1/customers/{customer}";
    private static final String DELETE = "DELETE /v1/customers/{customer}";
    private static final String END_ADMIN = "DELETE /v1/customers/{customer}/delegatedadmin/{partner}";
    /** Questions that are asked by POST, and change nothing when they are answered. */
    private static final String LOOKUP = "POST /v1/customers/lookup";
    private static final String VALIDATE = "POST /v1/validations/address";
    private static final String UPKEEP = "POST /v1/operator/services/{service}/upkeep";

    @Inject
    DataSource database;

    @ParameterizedTest
    @MethodSource({"creations", "changes", "ends", "invitations", "questions", "upkeep"})
    void aDryRunSaysWhatTheRealCallSaysAndLeavesNothing(Attempt attempt) {
        try (ServiceWatch watch = ServiceWatch.here(database).counting("users", Keycloak::users)) {
            new DryRun(watch).prove(attempt);
        }
    }

    @Test
    void everyWriteOfTheContractIsTried() {
        DryRun.assertAllTried(Stream.of(creations(), changes(), ends(), invitations(), questions(), upkeep()).flatMap(each -> each), LOOKUP, VALIDATE);
    }

    static Stream<Attempt> creations() {
        return Stream.of(
                succeeds(CREATE, 201, () -> agent(programme().directBill()).sending(body(domain()))),
                refused(CREATE, 403, 971002, "R122", () -> agent(programme().reseller()).sending(body(domain()))),
                refused(CREATE, 409, 971008, null, () -> {
                    UUID partner = programme().directBill();
                    String taken = domain();
                    created(partner, body(taken));
                    return agent(partner).sending(body(taken));
                }),
                succeeds(CREATE_FOR_RESELLER, 201, () -> createsFor(true)),
                refused(CREATE_FOR_RESELLER, 403, 971005, "R32", () -> createsFor(false)));
    }

    static Stream<Attempt> changes() {
        return Stream.of(
                succeeds(BILL_TO, 200, () -> {
                    UUID partner = programme().directBill();
                    String customer = created(partner);
                    return agent(partner, customer).sending(billTo(partner, customer).replace("kontor@", "ny@"));
                }),
                refused(BILL_TO, 403, 20002, "R113", () -> {
                    UUID partner = programme().directBill();
                    String customer = created(partner);
                    return agent(programme().directBill(), customer).sending(billTo(partner, customer));
                }),
                succeeds(EXTEND, 201, () -> extendsTo(true)),
                refused(EXTEND, 400, 971022, "R142", () -> extendsTo(false)));
    }

    static Stream<Attempt> invitations() {
        return Stream.of(
                succeeds(INVITE, 201, () -> agent(programme().directBill()).sending(Map.of())),
                refused(INVITE, 400, 971102, "R114", () -> agent(programme().reseller()).sending(Map.of())),
                succeeds(EDIT, 200, () -> edits(true)),
                refused(EDIT, 400, 971105, "R117", () -> edits(false)),
                succeeds(CANCEL, 200, () -> {
                    UUID partner = programme().directBill();
                    return agent(partner, Inviting.invite(partner, Map.of()).<String>path("id"));
                }),
                refused(CANCEL, 404, 971100, null, () -> agent(programme().directBill(), UUID.randomUUID())),
                succeeds(ACCEPT, 200, () -> answers(UUID.randomUUID()).sending(Inviting.company("SE"))),
                refused(ACCEPT, 400, 971112, null, () -> answers(UUID.randomUUID())),
                succeeds(DECLINE, 200, () -> answers(UUID.randomUUID())),
                refused(DECLINE, 404, 971100, null, () -> Attempt.by(Inviting.globalAdmin(UUID.randomUUID()), "nothing")));
    }

    static Stream<Attempt> ends() {
        return Stream.of(
                succeeds(ASSOCIATE, 200, () -> associates(true)),
                refused(ASSOCIATE, 403, 971202, "R68", () -> associates(false)),
                succeeds(REMOVE, 200, () -> removes(false)),
                refused(REMOVE, 400, 971211, null, () -> removes(true)),
                succeeds(DELETE, 204, () -> deletes(programme().inSandbox("direct_bill"))),
                refused(DELETE, 403, 971230, null, () -> deletes(programme().directBill())),
                succeeds(END_ADMIN, 204, () -> endsAdminOf(null)),
                refused(END_ADMIN, 404, 971220, null, () -> endsAdminOf(UUID.randomUUID())));
    }

    static Stream<Attempt> questions() {
        return Stream.of(
                refused(LOOKUP, 400, 971240, null, () -> agent(programme().directBill()).sending(Map.of())),
                refused(VALIDATE, 400, 2007, null, () -> agent(programme().directBill()).sending(
                        Map.of("addressLine1", "Ugnsgatan 3", "city", "Falun", "postalCode", "SE-79130", "country", "SE"))));
    }

    static Stream<Attempt> upkeep() {
        return Stream.of(
                succeedsUnchecked(UPKEEP, 202, () -> Attempt.by(Tokens.operator(), "customer").sending(Map.of("task", "republish"))),
                refused(UPKEEP, 400, 975041, null, () -> Attempt.by(Tokens.operator(), "customer").sending(Map.of("task", "dust"))));
    }

    private static Attempt.Call createsFor(boolean partners) {
        UUID provider = programme().provider();
        UUID reseller = programme().reseller();
        programme().signed(reseller, "EUROPE");
        if (partners) {
            programme().partners(provider, reseller);
        }
        return agent(provider, reseller).sending(naming(reseller));
    }

    private static Attempt.Call extendsTo(boolean sharingBillTo) {
        UUID provider = programme().provider();
        UUID partner = programme().transitioning(provider);
        return agent(partner, created(partner)).sending(Map.of("indirectProviderId", provider, "shareBillTo", sharingBillTo,
                "customerConsent", Map.of("obtainedFrom", "Maj Ek", "obtainedAt", "2026-10-01T08:00:00Z")));
    }

    private static Attempt.Call edits(boolean keepingTheLink) {
        UUID partner = programme().directBill();
        var draft = Inviting.invite(partner, Map.of());
        return agent(partner, draft.<String>path("id")).sending(Map.of("subject", "Hej", "body", keepingTheLink ? draft.<String>path("url") : "Hej!"));
    }

    private static Attempt.Call answers(UUID tenant) {
        return Attempt.by(Inviting.globalAdmin(tenant), Inviting.token(Inviting.url(programme().directBill(), Map.of())));
    }

    private static Attempt.Call associates(boolean partners) {
        UUID provider = programme().provider();
        UUID reseller = programme().reseller();
        programme().signed(reseller, "EUROPE");
        if (partners) {
            programme().partners(provider, reseller);
        }
        return agent(provider, created(provider)).sending(Map.of("associatedPartnerId", reseller));
    }

    private static Attempt.Call removes(boolean whileActive) {
        UUID partner = programme().directBill();
        String customer = created(partner);
        if (whileActive) {
            programme().subscribed(customer, partner, "license", null);
        }
        return Attempt.by(Tokens.partner(partner, "GA"), customer).sending(Map.of("relationshipToPartner", "none"));
    }

    private static Attempt.Call deletes(UUID partner) {
        return agent(partner, created(partner));
    }

    /** @param partner or null for the customer's own */
    private static Attempt.Call endsAdminOf(UUID partner) {
        UUID own = programme().directBill();
        String customer = created(own);
        return Attempt.by(Tokens.customer(UUID.fromString(customer), "GA"), customer, partner == null ? own : partner);
    }

    private static String billTo(UUID partner, String customer) {
        return admin(partner).get("/v1/customers/" + customer + "/profiles/billing").then().statusCode(200).extract().asString();
    }

    private static Programme programme() {
        return Programme.inThisJvm();
    }

    private static Attempt.Call agent(UUID partner, Object... ids) {
        return Attempt.by(Tokens.partner(partner, "AA"), ids);
    }
}
