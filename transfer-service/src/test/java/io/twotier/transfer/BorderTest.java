package io.twotier.transfer;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import io.twotier.transfer.offboarding.Drive;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Nothing moves across environments, and two simulations are two of them: who is at home with a customer lives where it does, and so do partners of
 * each other. What that leaves to be asked is refused as between strangers.
 */
@TransferServiceTest
class BorderTest {

    @Inject
    Stage stage;
    @Inject
    Drive drive;

    @Test
    void noTransferGoesToAPartnerOrIsOfACustomerOfAnotherEnvironment() {
        Cast production = stage.ready();
        Cast spring = stage.in(simulation());
        Cast autumn = stage.in(simulation());
        for (List<Cast> two : List.of(List.of(production, spring), List.of(spring, production), List.of(spring, autumn))) {
            Cast own = two.get(0);
            Cast other = two.get(1);
            UUID licence = own.licence(1);
            String toTheOther = "{\"sourcePartnerTenantId\":\"%s\",\"targetPartnerTenantId\":\"%s\",\"lineItems\":[{\"subscriptionId\":\"%s\"}]}".formatted(own.source, other.provider, licence);
            is(Calls.asSource(own).body(toTheOther).post(Calls.transfers(own)).then(), 403, 20002).body("rule", equalTo("R163"));
            is(Calls.asSource(own).body(Map.of("targetPartnerTenantId", other.provider)).post(Calls.transfers(own) + "/everything").then(), 403, 20002);
            is(Calls.asSource(own).body(Calls.request(own, other.licence(1))).post(Calls.transfers(other)).then(), 403, 20002).body("rule", equalTo("R113"));
            is(Calls.create(own, other.licence(1)), 400, 800078);
            assertEquals(0, stage.transfersOf(own) + stage.transfersOf(other));
        }
    }

    @Test
    void noPartnerAsksOneOfAnotherEnvironmentOrAboutACustomerThere() {
        Cast production = stage.ready();
        Cast spring = stage.in(simulation());
        Cast autumn = stage.in(simulation());
        for (List<Cast> two : List.of(List.of(production, spring), List.of(spring, production), List.of(spring, autumn))) {
            Cast own = two.get(0);
            Cast other = two.get(1);
            is(PartnerCalls.ask(own, "sourcePartnerTenantId", other.source), 400, 900400);
            is(Calls.asTarget(own).body(PartnerCalls.wanted(other)).post(Calls.transfers(other)).then(), 403, 20002);
            is(PartnerCalls.ask(own, "partnerOnRecord", other.mpnId), 404, 800015);
        }
    }

    @Test
    void anOffboardingToAnotherEnvironmentOrOfItsCustomersMovesNobodyAndIsHeardByNobodyThere() {
        Cast production = stage.ready();
        Cast spring = stage.in(simulation());
        production.licence(1);
        spring.licence(1);
        stage.heard();
        Map<String, Object> away = Campaign.request(production, 1, 1, production.customer, spring.customer);
        away.put("targetPartnerTenantId", spring.provider);
        Campaign campaign = Campaign.of(production, away);
        drive.steps(campaign.id);
        campaign.report().body("items.status", equalTo(List.of("Lacking", "Lacking"))).body("items[0].missing.code", equalTo(List.of(20002, 974002)))
                .body("items[1].missing[0].rule", equalTo("R113"));
        is(Calls.asTarget(spring).get("/v1/offboardings/" + campaign.id).then(), 404, 974152);
        is(Calls.asTarget(spring).post("/v1/offboardings/" + campaign.id + "/accept").then(), 404, 974152);
        Calls.asTarget(spring).get("/v1/offboardings").then().statusCode(200).body("items", hasSize(0));
        campaign.bySource("start").statusCode(202);
        drive.steps(campaign.id);
        campaign.read().body("status", equalTo("Waiting")).body("progress.lacking", equalTo(2));
        assertEquals(0, stage.transfersOf(production) + stage.transfersOf(spring));
    }

    @Test
    void anMpnIdOfAnotherEnvironmentIsNobodys() {
        Cast production = stage.ready();
        Cast spring = stage.in(simulation());
        String line = "{\"subscriptionId\":\"%s\",\"partnerIdOnRecord\":\"%s\"}";
        is(Calls.asSource(production).body(Calls.request(production, line.formatted(production.licence(1), spring.mpnId))).post(Calls.transfers(production)).then(), 404, 800015);
        is(Calls.asSource(production).body(Calls.request(production, line.formatted(production.licence(1), production.providerMpnId))).post(Calls.transfers(production)).then(), 400, 800016);
        Map<String, Object> leaving = Campaign.request(production, 1, 1, production.customer);
        leaving.put("partnerIdOnRecord", spring.mpnId);
        is(Calls.asSource(production).body(leaving).post("/v1/offboardings").then(), 404, 800015);
    }

    private static ValidatableResponse is(ValidatableResponse answer, int status, int code) {
        return answer.statusCode(status).body("code", equalTo(code));
    }

    private static String simulation() {
        return "simulation:of-" + UUID.randomUUID();
    }
}
