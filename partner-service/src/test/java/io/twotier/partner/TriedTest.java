package io.twotier.partner;

import static io.twotier.partner.partnership.Partnering.CONFIRMED;
import static io.twotier.platform.testkit.Attempt.by;
import static io.twotier.platform.testkit.Attempt.refused;
import static io.twotier.platform.testkit.Attempt.succeeds;
import static io.twotier.platform.testkit.Attempt.succeedsUnchecked;

import io.quarkus.mailer.MockMailbox;
import io.restassured.path.json.JsonPath;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.partnership.Partnering;
import io.twotier.partner.sandbox.Sandboxes;
import io.twotier.partner.simulation.Simulated;
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

/** Every write can be tried: the dry run says what the real call says, and leaves no row, event, mail or request id. */
@PartnerServiceTest
class TriedTest {

    private static final String REGISTER = "POST /v1/operator/partners";
    private static final String SUBMIT = "POST /v1/enrollments";
    private static final String REVERSE = "DELETE /v1/enrollments/{id}";
    private static final String RECALL = "POST /v1/enrollments/{id}/recall";
    private static final String APPROVE = "POST /v1/operator/enrollments/{id}/approve";
    private static final String REJECT = "POST /v1/operator/enrollments/{id}/reject";
    private static final String ACCEPT_AGREEMENT = "POST /v1/enrollments/{id}/agreement/accept";
    private static final String INVITE = "POST /v1/relationships/invitations";
    private static final String EDIT = "PUT /v1/relationships/invitations/{id}/draft";
    private static final String CANCEL = "POST /v1/relationships/invitations/{id}/cancel";
    private static final String SEND = "POST /v1/relationships/invitations/{id}/send";
    private static final String ACCEPT = "POST /v1/relationships/invitations/{token}/accept";
    private static final String DECLINE = "POST /v1/relationships/invitations/{token}/decline";
    private static final String REMOVE = "POST /v1/relationships/{reseller}/remove";
    private static final String REMOVE_FOR_BOTH = "POST /v1/operator/relationships/{provider}/{reseller}/remove";
    private static final String MAKE = "POST " + Sandboxes.RESELLERS;
    private static final String UNMAKE = "DELETE " + Sandboxes.RESELLERS + "/{reseller}";
    private static final String ADVANCE = "POST " + Simulated.ADVANCE;
    private static final String SCRIPT = "PUT " + Simulated.PROGRAMME;
    private static final String UNSCRIPT = "DELETE " + Simulated.PROGRAMME;
    private static final String UPKEEP = "POST /v1/operator/services/{service}/upkeep";

    @Inject
    DataSource database;
    @Inject
    MockMailbox mailbox;

    @ParameterizedTest
    @MethodSource({"registration", "enrollments", "decisions", "invitations", "partnerships", "simulations", "upkeep", "sandboxes", "io.twotier.partner.AccountAttempts#register",
            "io.twotier.partner.AccountAttempts#profiles", "io.twotier.partner.AccountAttempts#incentives"})
    void aDryRunSaysWhatTheRealCallSaysAndLeavesNothing(Attempt attempt) {
        try (ServiceWatch watch = ServiceWatch.here(database).atRestWithout("mail where sent_at is null")
                .counting("mails sent", () -> mailbox.getTotalMessagesSent())) {
            new DryRun(watch).prove(attempt);
        }
    }

    @Test
    void everyWriteOfTheContractIsTried() {
        DryRun.assertAllTried(Stream.of(registration(), enrollments(), decisions(), invitations(), partnerships(), simulations(), upkeep(), sandboxes(), AccountAttempts.register(),
                AccountAttempts.profiles(), AccountAttempts.incentives()).flatMap(each -> each), REVERSE, AccountAttempts.OWN_ENTRY);
    }

    static Stream<Attempt> simulations() {
        return Stream.of(
                succeeds(ADVANCE, 200, () -> by(Tokens.partner(Simulated.provider(null).id(), "AA")).sending(Map.of("by", "P2D"))),
                succeeds(SCRIPT, 200, () -> by(Tokens.partner(Simulated.provider(null).id(), "AA")).sending(Map.of("enrollments", Map.of("decision", "approve")))),
                refused(SCRIPT, 403, 976001, null, () -> by(Tokens.partner(Cast.provider("SE").id(), "AA")).sending(Map.of("enrollments", Map.of("decision", "reject")))),
                succeeds(UNSCRIPT, 204, () -> by(Tokens.partner(Simulated.scripted(Simulated.provider(null)).id(), "AA"))),
                refused(UNSCRIPT, 404, 976012, null, () -> by(Tokens.partner(Simulated.provider(null).id(), "AA"))),
                refused(ADVANCE, 403, 976001, null, () -> by(Tokens.partner(Cast.provider("SE").id(), "AA")).sending(Map.of("by", "P2D"))));
    }

    static Stream<Attempt> registration() {
        return Stream.of(
                succeeds(REGISTER, 201, () -> registers(Cast.unregistered("DirectBill", "SE"))),
                refused(REGISTER, 409, 970003, null, () -> registers(Cast.provider("SE"))));
    }

    static Stream<Attempt> sandboxes() {
        return Stream.of(
                succeeds(MAKE, 201, () -> admin(Sandboxes.provider("SE")).sending(Sandboxes.wanted())),
                refused(MAKE, 403, 6003, null, () -> admin(Cast.provider("SE")).sending(Sandboxes.wanted())),
                succeeds(UNMAKE, 204, () -> {
                    Member provider = Sandboxes.provider("SE");
                    return admin(provider, Sandboxes.made(provider).getString("accountId"));
                }),
                refused(UNMAKE, 404, 1000, null, () -> admin(Sandboxes.provider("SE"), UUID.randomUUID().toString())));
    }

    static Stream<Attempt> enrollments() {
        return Stream.of(
                succeeds(SUBMIT, 201, () -> admin(candidate()).sending(Cast.enrollmentForm())),
                refused(SUBMIT, 409, 970101, "R86", () -> admin(Cast.provider("SE")).sending(Cast.enrollmentForm())),
                refused(REVERSE, 409, 970108, "R102", () -> {
                    Member member = candidate();
                    return admin(member, Cast.approvedEnrollment(member));
                }),
                succeedsUnchecked(RECALL, 200, () -> {
                    Member member = candidate();
                    return admin(member, Cast.submittedEnrollment(member));
                }),
                refused(RECALL, 409, 970108, "R102", () -> {
                    Member member = candidate();
                    return admin(member, Cast.approvedEnrollment(member));
                }),
                succeeds(ACCEPT_AGREEMENT, 200, () -> {
                    Member member = candidate();
                    return admin(member, Cast.approvedEnrollment(member));
                }),
                refused(ACCEPT_AGREEMENT, 400, 970111, "R99", () -> {
                    Member member = candidate();
                    return admin(member, Cast.approvedEnrollment(member)).sending(Map.of("templateId", UUID.randomUUID()));
                }));
    }

    static Stream<Attempt> decisions() {
        return Stream.of(
                succeedsUnchecked(APPROVE, 200, () -> operator(Cast.submittedEnrollment(candidate()))),
                refused(APPROVE, 409, 970107, null, () -> operator(Cast.approvedEnrollment(candidate()))),
                succeedsUnchecked(REJECT, 200, () -> operator(Cast.submittedEnrollment(candidate())).sending(Map.of("reason", "papers"))),
                refused(REJECT, 409, 970108, "R102", () -> operator(Cast.approvedEnrollment(candidate())).sending(Map.of("reason", "papers"))));
    }

    static Stream<Attempt> invitations() {
        return Stream.of(
                succeeds(INVITE, 201, () -> agent(Cast.provider("SE"))),
                refused(INVITE, 403, 1002, "R54", () -> agent(Cast.reseller("SE"))),
                succeeds(EDIT, 200, () -> edits("Välkommen: %s")),
                refused(EDIT, 400, 970206, "R37", () -> edits("Välkommen")),
                succeeds(CANCEL, 200, () -> cancels(false)),
                refused(CANCEL, 409, 970204, null, () -> cancels(true)),
                succeeds(SEND, 200, () -> sends(Map.of("resellerEmail", "ada@kvarnsten.example"))),
                refused(SEND, 400, 970215, "R35", () -> sends(Map.of())));
    }

    static Stream<Attempt> partnerships() {
        return Stream.of(
                succeeds(ACCEPT, 200, () -> admin(Cast.reseller("SE"), token(draft(Cast.provider("SE"), Map.of())))),
                refused(ACCEPT, 409, 970201, "R33", () -> admin(candidate(), token(draft(Cast.provider("SE"), Map.of())))),
                succeeds(DECLINE, 200, () -> admin(Cast.reseller("SE"), token(draft(Cast.provider("SE"), Map.of())))),
                refused(DECLINE, 403, 970203, "R37", () -> admin(Cast.reseller("SE"),
                        token(draft(Cast.provider("SE"), Map.of("resellerTenantId", UUID.randomUUID()))))),
                succeeds(REMOVE, 200, () -> removes(true)),
                refused(REMOVE, 400, 970213, "R56", () -> removes(false)),
                refused(REMOVE, 403, 970212, "R26", () -> agent(Cast.reseller("SE"), Cast.provider("SE").id()).sending(CONFIRMED)),
                succeeds(REMOVE_FOR_BOTH, 200, () -> {
                    Member provider = Cast.provider("SE");
                    return operator(provider.id(), Partnering.partnerOf(provider).id()).sending(CONFIRMED);
                }),
                refused(REMOVE_FOR_BOTH, 404, 970211, "R55", () -> operator(Cast.provider("SE").id(), Cast.reseller("SE").id()).sending(CONFIRMED)));
    }

    static Stream<Attempt> upkeep() {
        return Stream.of(
                succeedsUnchecked(UPKEEP, 202, () -> operator("partner").sending(Map.of("task", "republish"))),
                refused(UPKEEP, 400, 975041, null, () -> operator("partner").sending(Map.of("task", "dust"))));
    }

    private static Member candidate() {
        return Cast.directBill("SE", "2026-10-15");
    }

    private static Attempt.Call registers(Member member) {
        return operator().sending(Cast.registration(member, "DirectBill", "2026-10-15"));
    }

    private static Attempt.Call edits(String text) {
        Member provider = Cast.provider("SE");
        JsonPath draft = draft(provider, Map.of());
        return agent(provider, draft.getString("id")).sending(Map.of("subject", "Hej", "body", text.formatted(draft.getString("url"))));
    }

    private static Attempt.Call cancels(boolean declined) {
        Member provider = Cast.provider("SE");
        JsonPath draft = draft(provider, Map.of());
        if (declined) {
            Cast.globalAdminOf(Cast.reseller("SE")).post("/v1/relationships/invitations/" + token(draft) + "/decline").then().statusCode(200);
        }
        return agent(provider, draft.getString("id"));
    }

    private static Attempt.Call sends(Map<String, Object> wanted) {
        Member provider = Cast.provider("SE");
        return agent(provider, draft(provider, wanted).getString("id"));
    }

    private static Attempt.Call removes(boolean confirmed) {
        Member provider = Cast.provider("SE");
        return agent(provider, Partnering.partnerOf(provider).id()).sending(Map.of("goodFaithConfirmed", confirmed, "textVersion", "2026-01"));
    }

    private static JsonPath draft(Member provider, Map<String, Object> wanted) {
        return Cast.salesAgentOf(provider).body(wanted).post("/v1/relationships/invitations").then().statusCode(201).extract().jsonPath();
    }

    private static String token(JsonPath draft) {
        String url = draft.getString("url");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static Attempt.Call operator(Object... ids) {
        return by(Tokens.operator(), ids);
    }

    private static Attempt.Call admin(Member member, Object... ids) {
        return by(Tokens.partner(member.id(), "GA"), ids);
    }

    private static Attempt.Call agent(Member member, Object... ids) {
        return by(Tokens.partner(member.id(), "SA"), ids);
    }
}
