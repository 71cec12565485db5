package io.twotier.local.story;

import com.fasterxml.jackson.databind.JsonNode;

/** Chapter 8: the provider accepts, and everybody looks at what they have now. */
final class Acceptance implements Chapter {

    @Override
    public String title() {
        return "8. The provider accepts the transfer";
    }

    @Override
    public void play(Stage stage, Cast cast) {
        accept(stage, cast);
        atTheProvider(stage, cast);
        atTheSource(stage, cast);
        for (Actor either : new Actor[] {cast.partnerAgent, cast.providerAgent}) {
            Answer transfer = stage.by(either).gets(cast.customer() + "/transfers/" + cast.transferId).so("both sides verify").expect(200);
            transfer.shows("R159", "the request reads Complete", transfer.text("status").equals("Complete"));
        }
    }

    private static void accept(Stage stage, Cast cast) {
        Answer accepted = stage.by(cast.providerAgent).posts(cast.customer() + "/transfers/" + cast.transferId + "/accept")
                .so("each base moves with its add-ons, in one piece").expect(200)
                .causes("TransferAccepted", "TransferGroupRequested", "TransferGroupRequested", "SubscriptionGroupTransferred", "SubscriptionGroupTransferred",
                        "SubscriptionCreated", "SubscriptionCreated", "SubscriptionCreated", "TransferCompleted");
        accepted.at("orders").forEach(order -> order.path("lineItems").forEach(line -> learn(cast, line)));
        accepted.shows("R167", "complete, with an order for each group and no errors", accepted.text("status").equals("Complete")
                        && accepted.at("orders").size() == 2 && accepted.at("transferErrors").isEmpty())
                .shows("R170", "the subscriptions have new ids", cast.newE3 != null && cast.newAzure != null
                        && !cast.newE3.equals(cast.e3) && !cast.newAzure.equals(cast.azure));
    }

    private static void learn(Cast cast, JsonNode line) {
        String source = line.path("sourceSubscriptionId").asText();
        String target = line.path("subscriptionId").asText();
        if (source.equals(cast.e3)) {
            cast.newE3 = target;
        } else if (source.equals(cast.azure)) {
            cast.newAzure = target;
        }
    }

    private static void atTheProvider(Stage stage, Cast cast) {
        Answer list = stage.by(cast.providerAgent).gets(cast.customer() + "/subscriptions").so("what the provider has now").expect(200);
        JsonNode e3 = list.item(one -> one.path("id").asText().equals(cast.newE3));
        JsonNode azure = list.item(one -> one.path("id").asText().equals(cast.newAzure));
        JsonNode addOn = list.item(one -> one.path("parentSubscriptionId").asText().equals(cast.newE3));
        list.shows("R167", "it sees E3, the add-on and Azure", list.items().size() == 3 && e3.isObject() && azure.isObject() && addOn.isObject())
                .shows("R173", "E3 has 25 seats, the add-on 10", e3.path("quantity").asInt() == 25 && addOn.path("quantity").asInt() == 10)
                .shows("R157", "partner of record is the reseller's MPN id", e3.path("partnerId").asText().equals(cast.partner.location())
                        && azure.path("partnerId").asText().equals(cast.partner.location()))
                .shows("R170", "the Azure subscription id is the same", azure.path("entitlementId").asText().equals(cast.azureEntitlement))
                .shows("R167", "all of it is active", list.each("status").stream().allMatch("active"::equals));
    }

    private static void atTheSource(Stage stage, Cast cast) {
        Answer list = stage.by(cast.partnerAgent).gets(cast.customer() + "/subscriptions").so("what the partner still has").expect(200);
        JsonNode e3 = list.item(one -> one.path("id").asText().equals(cast.e3));
        list.shows("R169", "its E3 is suspended, because it was transferred", e3.path("status").asText().equals("suspended")
                        && e3.path("suspensionReasons").toString().contains("transferred"))
                .shows("R168", "its Azure is not listed any more", !list.each("id").contains(cast.azure))
                .shows("R174", "the Azure plan stayed", list.item(one -> one.path("id").asText().equals(cast.azurePlan)).path("status").asText().equals("active"))
                .shows("R43", "as reseller of record it sees what the provider has now", list.each("id").contains(cast.newE3)
                        && list.each("id").contains(cast.newAzure));
        stage.by(cast.partnerAgent).gets(cast.customer() + "/subscriptions/" + cast.azure).so("nor can it be read").expect(404).refuses("R168", 20003);
    }
}
