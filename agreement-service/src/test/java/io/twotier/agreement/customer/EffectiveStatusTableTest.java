package io.twotier.agreement.customer;

import static io.twotier.agreement.Http.CLOUD;
import static io.twotier.agreement.Http.MCA;
import static io.twotier.agreement.Http.agreement;
import static io.twotier.agreement.Http.customerAdmin;
import static io.twotier.agreement.Http.partner;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.twotier.agreement.AgreementServiceTest;
import io.twotier.agreement.Upstream;
import io.twotier.agreement.Versions;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything that can have happened, as the one a customer leaves, the one it goes to and a third partner see it. */
@AgreementServiceTest
@Tag("R153")
@Tag("R154")
@Tag("R155")
@Tag("R156")
class EffectiveStatusTableTest {

    private static final String NO = "not_accepted";
    private static final String BY_ATTESTATION = "accepted_by_attestation";
    private static final String DIRECT = "accepted_direct";

    @Inject
    Upstream upstream;
    @Inject
    Versions versions;

    private UUID source;
    private UUID target;
    private UUID third;
    private String required;

    /** What can happen to a customer: in the version that was in force before the operator required another one, and in that. */
    enum Past { NOTHING, CLOUD_ONLY, OUTDATED_DIRECT, OUTDATED_BY_SOURCE, OUTDATED_BY_TARGET, DIRECT, BY_SOURCE, BY_TARGET }

    @BeforeEach
    void threePartners() {
        source = upstream.directBill();
        target = upstream.provider();
        third = upstream.directBill();
        required = versions.published(5);
    }

    @AfterEach
    void forget() {
        versions.forget();
    }

    @Test
    void everyPastIsSeenByEveryPartnerAsTheRulebookSays() {
        Map<Past, List<String>> rulebook = new LinkedHashMap<>();
        rulebook.put(Past.NOTHING, List.of(NO, NO, NO));
        rulebook.put(Past.CLOUD_ONLY, List.of(NO, NO, NO));
        rulebook.put(Past.OUTDATED_DIRECT, List.of(NO + " outdated", NO + " outdated", NO + " outdated"));
        rulebook.put(Past.OUTDATED_BY_SOURCE, List.of(NO + " outdated", NO, NO));
        rulebook.put(Past.OUTDATED_BY_TARGET, List.of(NO, NO + " outdated", NO));
        rulebook.put(Past.DIRECT, List.of(DIRECT, DIRECT, DIRECT));
        rulebook.put(Past.BY_SOURCE, List.of(BY_ATTESTATION, NO, NO));
        rulebook.put(Past.BY_TARGET, List.of(NO, BY_ATTESTATION, NO));
        assertEquals(Past.values().length, rulebook.size());
        Map<List<Past>, UUID> customers = new LinkedHashMap<>();
        rulebook.keySet().forEach(past -> customers.put(List.of(past), customer()));
        live(customers);
        customers.forEach((past, customer) -> assertEquals(rulebook.get(past.get(0)), seen(customer), past.toString()));
    }

    @Test
    void everyTwoPastsOneAfterTheOtherAreSeenAsTheBetterOfThem() {
        Map<List<Past>, UUID> customers = new LinkedHashMap<>();
        for (Past first : Past.values()) {
            for (Past then : Past.values()) {
                boolean again = first == then && first.name().endsWith("DIRECT");
                if (!again && then.ordinal() >= Math.min(first.ordinal(), Past.DIRECT.ordinal()) && (first.ordinal() < Past.DIRECT.ordinal() || isNow(then))) {
                    customers.put(List.of(first, then), customer());
                }
            }
        }
        live(customers);
        customers.forEach((pasts, customer) -> assertEquals(List.of(expected(pasts, Past.BY_SOURCE, Past.OUTDATED_BY_SOURCE),
                expected(pasts, Past.BY_TARGET, Past.OUTDATED_BY_TARGET), expected(pasts, null, null)), seen(customer), pasts.toString()));
        assertEquals(37, customers.size());
    }

    private static String expected(List<Past> pasts, Past attested, Past outdated) {
        if (pasts.contains(Past.DIRECT)) {
            return DIRECT;
        }
        if (attested != null && pasts.contains(attested)) {
            return BY_ATTESTATION;
        }
        return pasts.contains(Past.OUTDATED_DIRECT) || outdated != null && pasts.contains(outdated) ? NO + " outdated" : NO;
    }

    private UUID customer() {
        UUID customer = upstream.customerOf(source, "direct");
        upstream.relationship(customer, target, "indirect_provider", null);
        upstream.relationship(customer, third, "direct", null);
        return customer;
    }

    /** All that is outdated by now happened before the operator required the later version. */
    private void live(Map<List<Past>, UUID> customers) {
        customers.forEach((pasts, customer) -> pasts.stream().filter(past -> !isNow(past)).forEach(past -> happens(past, customer, MCA)));
        versions.require(required, null).then().statusCode(201);
        customers.forEach((pasts, customer) -> pasts.stream().filter(EffectiveStatusTableTest::isNow).forEach(past -> happens(past, customer, required)));
    }

    private static boolean isNow(Past past) {
        return past.ordinal() >= Past.DIRECT.ordinal();
    }

    private void happens(Past past, UUID customer, String template) {
        switch (past) {
            case NOTHING -> { }
            case CLOUD_ONLY -> cloudAgreement(customer);
            case DIRECT, OUTDATED_DIRECT -> customerAdmin(customer).body(agreement(template, "")).post(path(customer) + "/direct").then().statusCode(201);
            case BY_SOURCE, OUTDATED_BY_SOURCE -> attests(source, customer, template);
            case BY_TARGET, OUTDATED_BY_TARGET -> attests(target, customer, template);
        }
    }

    /** Nobody can accept it any more; this one is from a time when it was in force. */
    private void cloudAgreement(UUID customer) {
        versions.asOwner("""
                insert into customer_agreement (id, customer_id, type, template_id, method, attesting_partner_id, ordinal, user_tenant, user_id, first_name, last_name,
                    email, date_agreed, recorded_at, sequence, version, environment, version_rank)
                select gen_random_uuid(), '%1$s', 'MICROSOFT_CLOUD_AGREEMENT', '%2$s', 'ATTESTED', '%3$s', coalesce(max(ordinal), 0) + 1, '%3$s', 'u', 'Maj', 'Ek',
                    'maj@bjorkdal.example', '2019-05-03', '2019-05-03', 1, 0, 'production', 0 from customer_agreement where customer_id = '%1$s'"""
                .formatted(customer, CLOUD, source));
    }

    /** Somebody new each time, so that two of the same past are a correction and not a repetition. */
    private void attests(UUID partner, UUID customer, String template) {
        String contact = "P" + UUID.randomUUID().toString().substring(0, 8);
        partner(partner, "AA").body(agreement(template, ",\"dateAgreed\":\"2026-05-03T00:00:00Z\"").replace("Maj", contact)).post(path(customer)).then().statusCode(201);
    }

    private List<String> seen(UUID customer) {
        List<String> seen = new ArrayList<>();
        for (UUID one : List.of(source, target, third)) {
            JsonPath status = partner(one, "AA").get(path(customer) + "/effectivestatus").then().statusCode(200).extract().jsonPath();
            assertEquals(!status.getString("status").equals(NO), status.getBoolean("isAccepted"));
            seen.add(status.getString("status") + (status.getString("reason") == null ? "" : " " + status.getString("reason")));
        }
        return seen;
    }

    private static String path(UUID customer) {
        return "/v1/customers/" + customer + "/agreements";
    }
}
