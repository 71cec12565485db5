package io.twotier.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.twotier.local.Suite;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A partner becomes a reseller and moves customers to its provider, all in a simulation and by scripts, then time goes by. What is left to chance is
 * chance of this seed.
 *
 * @param enrollment what the programme's script made of it
 * @param answered   what the counterpart's scripts made of two transfers
 * @param before     an invitation of a partner, one of a customer and a request to a partner that nobody answers, and {@code expired} a month later
 * @param termEnds   of a subscription that was bought for a year, when more than a year has passed
 */
record SeededPlay(Rehearsal rehearsal, String enrollment, List<String> answered, List<String> before, List<String> expired, String termEnds) {

    private static final String E3 = "796B6B5F-613C-4E24-A17C-EBA730D49C02";

    static SeededPlay of(Suite suite, long seed) {
        return new Play(new Rehearsal(suite), new Random(seed)).whole();
    }

    private record Play(Rehearsal stage, Random chance) {

        SeededPlay whole() {
            sign(stage.providerAdmin);
            sign(stage.partnerAdmin);
            List<String> customers = List.of(stage.customer(lines()), stage.customer(lines()));
            String enrollment = enrols();
            partners();
            customers.forEach(stage::extend);
            List<String> answered = List.of(transferred(customers.get(0), "accept"), transferred(customers.get(1), "reject"));
            List<String> open = List.of(
                    "/v1/relationships/invitations/" + created(stage.providerAgent, "/v1/relationships/invitations", "{\"resellerEmail\":\"ada@kvarnsten.example\"}"),
                    "/v1/customers/invitations/" + created(stage.partnerAgent, "/v1/customers/invitations", "{}"),
                    transfers(customers.get(1)) + "/" + created(stage.providerAgent, transfers(customers.get(1)), """
                            {"transferType":5,"sourcePartnerTenantId":"%s","customerEmailId":"maj@bageri.example"}""".formatted(stage.partner)));
            stage.later("P29D");
            List<String> before = states(open);
            stage.later("P2D");
            List<String> expired = states(open);
            stage.later("P400D");
            return new SeededPlay(stage, enrollment, answered, before, expired,
                    subscriptions(customers.get(1)).get(0).path("commitmentEndDate").asText());
        }

        private void sign(Actor admin) {
            stage.answered(201, admin, "POST", "/v1/agreements/partner/signatures", "{\"region\":\"EUROPE\"}");
        }

        private String lines() {
            return IntStream.rangeClosed(0, chance.nextInt(3)).mapToObj(number -> "{\"lineItemNumber\":%d,\"offerId\":\"%s\",\"quantity\":%d}"
                    .formatted(number, E3, 1 + chance.nextInt(50))).collect(Collectors.joining(","));
        }

        private String enrols() {
            stage.answered(200, stage.partnerAgent, "PUT", "/v1/test/programme",
                    "{\"enrollments\":{\"decision\":\"approve\",\"businessDays\":%d}}".formatted(1 + chance.nextInt(6)));
            String id = created(stage.partnerAdmin, "/v1/enrollments", """
                    {"programme":"indirectreseller","acknowledgeIrreversible":true,"primaryContact":{"firstName":"Ada","lastName":"Lind","email":"ada@kvarnsten.example"}}""");
            stage.later("P10D");
            stage.partnerAdmin.signInAgain();
            stage.partnerAgent.signInAgain();
            String decided = stage.read(stage.partnerAdmin, "/v1/enrollments/" + id).path("status").asText();
            stage.answered(200, stage.partnerAdmin, "POST", "/v1/enrollments/" + id + "/agreement/accept", null);
            return decided;
        }

        private void partners() {
            String url = stage.answered(201, stage.providerAgent, "POST", "/v1/relationships/invitations", "{\"resellerTenantId\":\"" + stage.partner + "\"}").path("url").asText();
            stage.answered(200, stage.partnerAdmin, "POST", "/v1/relationships/invitations/" + url.substring(url.lastIndexOf('/') + 1) + "/accept", null);
        }

        /** @return what the provider's script made of it two days later */
        private String transferred(String customer, String answer) {
            stage.answered(200, stage.partnerAgent, "PUT", "/v1/test/counterparts/" + stage.provider, "{\"transfers\":{\"answer\":\"%s\",\"after\":\"P2D\"}}".formatted(answer));
            String lines = subscriptions(customer).stream().map(one -> "{\"subscriptionId\":\"" + one.path("id").asText() + "\"}").collect(Collectors.joining(","));
            String id = created(stage.partnerAgent, transfers(customer), "{\"sourcePartnerTenantId\":\"%s\",\"targetPartnerTenantId\":\"%s\",\"lineItems\":[%s]}"
                    .formatted(stage.partner, stage.provider, lines));
            stage.later("P2DT1H");
            return state(transfers(customer) + "/" + id);
        }

        private List<JsonNode> subscriptions(String customer) {
            JsonNode items = stage.read(stage.partnerAgent, "/v1/customers/" + customer + "/subscriptions").path("items");
            return IntStream.range(0, items.size()).mapToObj(items::get).toList();
        }

        private List<String> states(List<String> paths) {
            return paths.stream().map(this::state).toList();
        }

        private String state(String path) {
            JsonNode now = stage.read(path.startsWith("/v1/customers/invitations") ? stage.partnerAgent : stage.providerAgent, path);
            return now.path(now.has("state") ? "state" : "status").asText();
        }

        private String created(Actor actor, String path, String body) {
            return stage.answered(201, actor, "POST", path, body).path("id").asText();
        }

        private static String transfers(String customer) {
            return "/v1/customers/" + customer + "/transfers";
        }
    }
}
