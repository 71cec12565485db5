package io.twotier.local.story;

import com.fasterxml.jackson.databind.JsonNode;

/** Chapter 9: what could not be moved to the provider, the provider asks for, as a partner asks another one. */
final class PartnerRequest implements Chapter {

    @Override
    public String title() {
        return "9. The provider asks for the Azure plan";
    }

    @Override
    public void play(Stage stage, Cast cast) {
        Answer eligible = stage.by(cast.partnerAgent).gets(cast.customer() + "/transferseligibility?transferType=newcommerce&targetPartnerTenantId=" + cast.provider.id())
                .so("what could move so").expect(200);
        eligible.shows("R174", "the Azure plan, which stayed, could", eligible.item(one -> one.path("id").asText().equals(cast.azurePlan)).path("isEligible").asBoolean());
        String transfers = cast.customer() + "/transfers";
        Answer asked = stage.by(cast.providerAgent).posts(transfers, """
                {"transferType":5,"sourcePartnerTenantId":"%s","customerEmailId":"maj@%s","targetProductTypes":["AzureSubscription"],"partnerOnRecord":"%s"}"""
                .formatted(cast.partner.id(), cast.customerDomain, cast.partner.location())).so("the target asks, the source is to name what moves").expect(201)
                .causes("TransferCreated");
        String path = transfers + "/" + asked.text("id");
        asked.shows("R159", "the request is pending", asked.text("status").equals("Pending"));
        Answer accepted = stage.by(cast.partnerAgent).patches(path, """
                {"id":"%s","status":"InProgress","lineItems":[{"subscriptionId":"%s","productType":"AzureSubscription"}]}""".formatted(asked.text("id"), cast.azurePlan))
                .so("the partner accepts with its Azure plan").expect(200)
                .causes("TransferAccepted", "TransferGroupRequested", "SubscriptionGroupTransferred", "SubscriptionCreated", "TransferCompleted");
        accepted.shows("R166", "it is complete", accepted.text("status").equals("Complete"));
        String moved = accepted.text("lineItems.0.newSubscriptionId");
        Answer list = stage.by(cast.providerAgent).gets(cast.customer() + "/subscriptions").so("what the provider has now").expect(200);
        JsonNode plan = list.item(one -> one.path("id").asText().equals(moved));
        list.shows("R167", "it has the Azure plan, active", plan.path("status").asText().equals("active") && plan.path("partnerId").asText().equals(cast.partner.location()));
        stage.by(cast.partnerAgent).gets(cast.customer() + "/subscriptions/" + cast.azurePlan).so("the partner's own is gone").expect(404).refuses("R168", 20003);
    }
}
