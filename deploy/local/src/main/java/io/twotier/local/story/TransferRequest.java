package io.twotier.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Chapter 7: the request is made, and the world goes on meanwhile. */
final class TransferRequest implements Chapter {

    @Override
    public String title() {
        return "7. The partner creates the transfer";
    }

    @Override
    public void play(Stage stage, Cast cast) {
        create(stage, cast);
        Answer second = stage.by(cast.partnerAgent).posts(cast.customer() + "/transfers", body(cast, false)).so("a second request for E3 is refused").expect(409);
        second.refuses("R171", 900104).shows("R171", "it names the first request", second.text("description").contains(cast.transferId));
        change(stage, cast);
        Answer received = stage.by(cast.providerAgent).gets(cast.customer() + "/transfers").so("the provider sees the request").expect(200);
        received.shows("R164", "it is listed as active", received.item(one -> one.path("id").asText().equals(cast.transferId)).path("status").asText().equals("Active"));
    }

    private static void create(Stage stage, Cast cast) {
        Answer created = stage.by(cast.partnerAgent).posts(cast.customer() + "/transfers", body(cast, true))
                .so("E3 and Azure are to go to the provider, with the reseller's MPN id on record").expect(201).causes("TransferCreated");
        cast.transferId = created.text("id");
        JsonNode e3 = line(created, cast.e3);
        created.shows("R159", "the request is active", created.text("status").equals("Active"))
                .shows("R172", "the add-on joined by itself", e3.at("/addonItems/0/subscriptionId").asText().equals(cast.addOn))
                .shows("R173", "the counts are frozen: 25 and 10", e3.path("quantity").asInt() == 25 && e3.at("/addonItems/0/quantity").asInt() == 10);
    }

    private static void change(Stage stage, Cast cast) {
        String path = cast.customer() + "/subscriptions/" + cast.e3;
        ObjectNode whole = (ObjectNode) stage.by(cast.partnerAgent).gets(path).so("E3 as it is").expect(200).body();
        Answer changed = stage.by(cast.partnerAgent).patches(path, whole.put("quantity", 30).toString()).so("E3 grows to 30 seats meanwhile").expect(200)
                .causes("SubscriptionChanged");
        changed.shows("R173", "the change is allowed", changed.at("quantity").asInt() == 30);
    }

    static JsonNode line(Answer transfer, String subscription) {
        for (JsonNode line : transfer.at("lineItems")) {
            if (line.path("subscriptionId").asText().equals(subscription)) {
                return line;
            }
        }
        return transfer.at("lineItems.-");
    }

    private static String body(Cast cast, boolean azureToo) {
        String mpnId = cast.partner.location();
        String line = "{\"subscriptionId\":\"%s\",\"partnerIdOnRecord\":\"" + mpnId + "\"}";
        return "{\"sourcePartnerTenantId\":\"" + cast.partner.id() + "\",\"targetPartnerTenantId\":\"" + cast.provider.id() + "\",\"lineItems\":["
                + line.formatted(cast.e3) + (azureToo ? "," + line.formatted(cast.azure) : "") + "]}";
    }
}
