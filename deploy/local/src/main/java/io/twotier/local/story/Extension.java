package io.twotier.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** Chapter 5: the customer's relationship is extended to the provider. */
final class Extension implements Chapter {

    @Override
    public String title() {
        return "5. The partner extends the customer's relationship to the provider";
    }

    @Override
    public void play(Stage stage, Cast cast) {
        stage.by(cast.providerAgent).gets(cast.customer() + "/subscriptions").so("before, the provider has nothing to do with the customer").expect(403)
                .refuses("R135", 20002);
        JsonNode shared = stage.by(cast.partnerAgent).gets(cast.customer() + "/profiles/billing").so("the bill-to data that would be shared").expect(200).body();
        extend(stage, cast);
        afterwards(stage, cast, shared);
    }

    private static void extend(Stage stage, Cast cast) {
        stage.by(cast.partnerAgent).posts(cast.customer() + "/relationshipextensions", """
                {"indirectProviderId":"%s","shareBillTo":false,"customerConsent":{"obtainedFrom":"Maj Ek","obtainedAt":"%s"}}"""
                .formatted(cast.provider.id(), Instant.now())).so("without consent to share the bill-to data: refused").expect(400).refuses("R142", 971022);
        Answer extended = stage.by(cast.partnerAgent).posts(cast.customer() + "/relationshipextensions", """
                {"indirectProviderId":"%s","shareBillTo":true,"customerConsent":{"obtainedFrom":"Maj Ek","obtainedAt":"%s"}}"""
                .formatted(cast.provider.id(), Instant.now())).so("the provider serves the customer too").expect(201)
                .causes("ResellerRelationshipEstablished", "ResellerRelationshipEstablished");
        extended.shows("R142", "the consent to share is stored", extended.at("shareBillTo").asBoolean())
                .shows("R146", "so is the customer's consent", extended.text("customerConsent.obtainedFrom").equals("Maj Ek"))
                .shows("R143", "no delegated admin rights", !extended.at("delegatedAdmin").asBoolean(true));
    }

    private static void afterwards(Stage stage, Cast cast, JsonNode shared) {
        Answer relations = stage.by(cast.partnerAgent).gets(cast.customer() + "/relationships").so("looked at once afterwards").expect(200);
        relations.shows("R149", "the provider is listed", relations.each("id").contains(cast.provider.id().toString()));
        Answer partners = stage.by(cast.customerAdmin).gets(cast.customer() + "/partners").so("the customer looks at its partners").expect(200);
        partners.shows("R145", "the provider is one of them", partners.each("id").contains(cast.provider.id().toString()))
                .shows("R15", "the first partner still is", partners.each("id").contains(cast.partner.id().toString()));
        Answer billTo = stage.by(cast.providerAgent).gets(cast.customer() + "/profiles/billing").so("the provider's own copy of the bill-to data").expect(200);
        billTo.shows("R140", "it is what the partner had", billTo.text("email").equals(shared.path("email").asText())
                && billTo.text("companyName").equals(shared.path("companyName").asText())
                && billTo.at("defaultAddress").equals(shared.path("defaultAddress")));
        Answer customer = stage.by(cast.providerAgent).gets(cast.customer()).so("the provider reads the customer").expect(200);
        customer.shows("R143", "it has no delegated admin", !customer.at("allowDelegatedAccess").asBoolean(true));
        Answer agreement = stage.by(cast.providerAgent).gets(cast.customer() + "/agreements/effectivestatus?partnerId=" + cast.provider.id())
                .so("does the customer's agreement count for the provider").expect(200);
        agreement.shows("R154", "accepted directly, it does", agreement.at("isAccepted").asBoolean() && agreement.text("method").equals("direct"));
    }
}
