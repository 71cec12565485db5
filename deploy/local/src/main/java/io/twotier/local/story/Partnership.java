package io.twotier.local.story;

/** Chapter 4: provider and reseller find each other. */
final class Partnership implements Chapter {

    private static final String OF_PROVIDER = "/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf";
    private static final String OF_RESELLER = "/v1/relationships?relationship_type=IsIndirectResellerOf";

    @Override
    public String title() {
        return "4. The provider requests a partnership and the reseller accepts";
    }

    @Override
    public void play(Stage stage, Cast cast) {
        Answer invitation = stage.by(cast.providerAgent).posts("/v1/relationships/invitations", "{\"resellerEmail\":\"" + cast.partner.mail("ada") + "\"}")
                .so("a draft and a personal link; the provider sends it itself").expect(201).causes("PartnershipRequested");
        String url = invitation.text("url");
        invitation.shows("R34", "a draft is answered", !invitation.text("subject").isEmpty() && invitation.text("body").contains(url) && !url.isEmpty());
        Answer later = stage.by(cast.providerAgent).gets("/v1/relationships/invitations/" + invitation.text("id")).so("looking at it changes nothing").expect(200);
        later.shows("R38", "still invited", later.text("state").equals("invited"));
        String link = "/v1/relationships/invitations/" + url.substring(url.lastIndexOf('/') + 1);
        Answer opened = stage.by(cast.partnerAdmin).gets(link).so("the link is opened").expect(200);
        opened.shows("R110", "it shows who invites", opened.text("providerName").equals(cast.provider.name()));
        stage.by(cast.partnerAgent).posts(link + "/accept").so("only a global admin accepts").expect(403).refuses("R111", 1002);
        Answer accepted = stage.by(cast.partnerAdmin).posts(link + "/accept").so("the partnership is there").expect(200).causes("PartnershipAccepted");
        accepted.shows("R111", "accepted by a global admin", accepted.text("state").equals("accepted"));
        listed(stage, cast.providerAgent, OF_PROVIDER, "R39", cast.partner);
        listed(stage, cast.partnerAgent, OF_RESELLER, "R40", cast.provider);
    }

    private static void listed(Stage stage, Actor who, String list, String rule, Partner other) {
        Answer relations = stage.by(who).gets(list).so("its list of partners").expect(200);
        relations.shows(rule, other.name() + " is in it, active", relations.item(one -> one.path("id").asText().equals(other.id().toString())
                && one.path("state").asText().equals("Active") && one.path("mpnId").asText().equals(other.location())).isObject());
    }
}
