package io.twotier.partner;

import static io.twotier.platform.testkit.Attempt.by;
import static io.twotier.platform.testkit.Attempt.refused;
import static io.twotier.platform.testkit.Attempt.succeeds;
import static io.twotier.platform.testkit.Attempt.succeedsUnchecked;

import io.twotier.partner.Cast.Member;
import io.twotier.platform.testkit.Attempt;
import io.twotier.platform.testkit.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The writes about a partner itself: its register entry, its profiles, its directory entry, its incentives. */
final class AccountAttempts {

    static final String OWN_ENTRY = "PUT /v1/providers/{provider}";
    private static final String CHANGE = "PATCH /v1/operator/partners/{partner}";
    private static final String DIRECT_BILL = "POST /v1/operator/partners/{partner}/directbill";
    private static final String VET = "POST /v1/operator/partners/{partner}/vetting";
    private static final String ENTRY = "PUT /v1/operator/providers/{provider}";
    private static final String ENROLL = "POST /v1/incentives/invitations/{id}/enroll";
    private static final String LEAVE = "POST /v1/incentives/invitations/{id}/leave";
    private static final Map<String, Object> ADDRESS = Map.of("country", "SE", "city", "Uppsala", "addressLine1", "Kvarnbacken 7", "postalCode", "75320",
            "firstName", "Ada", "lastName", "Lind", "phoneNumber", "+46180000001");

    private AccountAttempts() {
    }

    static Stream<Attempt> register() {
        return Stream.of(
                succeeds(CHANGE, 200, () -> operator(Cast.provider("SE").id()).sending(Map.of("name", "Another name"))),
                refused(CHANGE, 409, 970011, "R28", () -> operator(Cast.provider("SE").id()).sending(Map.of("country", "NO"))),
                succeeds(DIRECT_BILL, 200, () -> operator(direct().id()).sending(Map.of("status", "restricted", "reason", "revenue"))),
                refused(DIRECT_BILL, 409, 970013, "R87", () -> operator(Cast.provider("SE").id()).sending(Map.of("status", "restricted", "reason", "revenue"))),
                refused(VET, 409, 970053, null, () -> operator(direct().id()).sending(Map.of("vettingStatus", "authorized"))),
                succeeds(VET, 200, () -> {
                    Member member = direct();
                    Cast.globalAdminOf(member).body(legal()).put("/v1/profiles/legalbusiness").then().statusCode(200);
                    return operator(member.id()).sending(Map.of("vettingStatus", "authorized"));
                }),
                succeeds(ENTRY, 200, () -> operator(Cast.provider("SE").id()).sending(Map.of("services", List.of("training"), "profile", "We train."))),
                refused(ENTRY, 409, 970063, "R31", () -> operator(direct().id()).sending(Map.of("services", List.of("training"), "profile", "We train."))),
                refused(OWN_ENTRY, 403, 970061, "R31", () -> {
                    Member provider = Cast.provider("SE");
                    return admin(provider, provider.id()).sending(Map.of("profile", "The best."));
                }));
    }

    static Stream<Attempt> profiles() {
        return Stream.of(
                Map.entry("organization", organization()), Map.entry("legalbusiness", legal()), Map.entry("billing", billing()),
                Map.entry("support", support()), Map.entry("supportprofile", support())).flatMap(profile -> {
                    String put = "PUT /v1/profiles/" + profile.getKey();
                    return Stream.of(new Attempt(put, 200, !put.contains("support"), null, () -> admin(direct()).sending(profile.getValue())),
                            refused(put, 403, 970006, null, () -> by(Tokens.partner(UUID.randomUUID(), "GA")).sending(profile.getValue())));
                });
    }

    static Stream<Attempt> incentives() {
        return Stream.of(
                succeeds(ENROLL, 200, () -> incentive(false)),
                refused(ENROLL, 409, 970302, "R180", () -> incentive(true)),
                succeedsUnchecked(LEAVE, 200, () -> incentive(true)),
                refused(LEAVE, 409, 970302, "R180", () -> incentive(false)));
    }

    private static Attempt.Call incentive(boolean joined) {
        Member reseller = Cast.enrolled("SE");
        String id = Cast.globalAdminOf(reseller).get("/v1/incentives/invitations").path("items[0].id");
        if (joined) {
            Cast.globalAdminOf(reseller).post("/v1/incentives/invitations/" + id + "/enroll").then().statusCode(200);
        }
        return admin(reseller, id);
    }

    private static Member direct() {
        return Cast.directBill("SE", "2026-10-15");
    }

    private static Map<String, Object> organization() {
        return Map.of("companyName", "Kvarnsten Cloud AB", "defaultAddress", ADDRESS, "email", "info@kvarnsten.example", "language", "sv", "culture", "sv-SE");
    }

    private static Map<String, Object> legal() {
        return Map.of("companyName", "Kvarnsten Cloud AB", "address", ADDRESS, "primaryContact", contact(), "companyApproverAddress", ADDRESS,
                "companyApproverEmail", "ada@kvarnsten.example");
    }

    private static Map<String, Object> billing() {
        return Map.of("companyName", "Kvarnsten Cloud AB", "address", ADDRESS, "primaryContact", contact(), "billingCurrency", "SEK");
    }

    private static Map<String, Object> support() {
        return Map.of("email", "help@kvarnsten.example", "telephone", "+46180000009", "website", "www.kvarnsten.example");
    }

    private static Map<String, Object> contact() {
        return Map.of("firstName", "Ada", "lastName", "Lind", "email", "ada@kvarnsten.example", "phoneNumber", "+46180000001");
    }

    private static Attempt.Call operator(UUID partner) {
        return by(Tokens.operator(), partner);
    }

    private static Attempt.Call admin(Member member, Object... ids) {
        return by(Tokens.partner(member.id(), "GA"), ids);
    }
}
