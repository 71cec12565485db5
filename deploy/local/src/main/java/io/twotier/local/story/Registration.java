package io.twotier.local.story;

/** Chapter 1: the partners come to be, and sign. */
final class Registration implements Chapter {

    private static final String EUROPE = "{\"region\":\"EUROPE\"}";

    @Override
    public String title() {
        return "1. A provider and a direct-bill partner are registered and sign the partner agreement";
    }

    @Override
    public void play(Stage stage, Cast cast) {
        register(stage, cast, cast.provider);
        register(stage, cast, cast.partner);
        cast.hire();
        stage.elsewhere("the identity team", "makes a global admin and an admin agent for each", "people of both partners can sign in");
        sign(stage, cast.providerAdmin);
        sign(stage, cast.partnerAdmin);
        Answer status = stage.by(cast.providerAgent).gets("/v1/compliance/csp/agreementstatus?tenantId=" + cast.partner.id())
                .so("others can see that it signed").expect(200);
        status.shows("R11", "the partner has signed", status.at("isAgreementSigned").asBoolean());
    }

    private static void register(Stage stage, Cast cast, Partner partner) {
        Answer registered = stage.by(cast.operator).posts("/v1/operator/partners", partner.registration())
                .so(partner.name() + " is a partner (" + partner.type() + ") in Sweden").expect(201).causes("PartnerRegistered");
        registered.shows("R1", "its type is " + partner.type(), registered.text("types.0").equals(partner.type()))
                .shows("R28", "Sweden belongs to region EUROPE", registered.text("region").equals("EUROPE"));
    }

    private static void sign(Stage stage, Actor admin) {
        Answer signed = stage.by(admin).posts("/v1/agreements/partner/signatures", EUROPE).so("the Microsoft Partner Agreement is signed for EUROPE")
                .expect(201).causes("PartnerAgreementSigned");
        signed.shows("R10", "one signature for the region", signed.text("region").equals("EUROPE"));
    }
}
