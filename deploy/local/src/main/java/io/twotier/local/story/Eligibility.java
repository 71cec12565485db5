package io.twotier.local.story;

/** Chapter 6: what can be moved. */
final class Eligibility implements Chapter {

    @Override
    public String title() {
        return "6. The partner asks what can be moved";
    }

    @Override
    public void play(Stage stage, Cast cast) {
        Answer list = stage.by(cast.partnerAgent).gets(cast.customer() + "/transferseligibility?transferType=directtoindirect")
                .so("each subscription with yes, or no and why").expect(200);
        list.shows("R174", "E3 can be moved", eligible(list, cast.e3))
                .shows("R172", "its add-on with it", eligible(list, cast.addOn))
                .shows("R174", "Azure pay-as-you-go can be moved", eligible(list, cast.azure))
                .shows("R174", "the Azure plan cannot, and it says why", !eligible(list, cast.azurePlan)
                        && list.item(one -> one.path("id").asText().equals(cast.azurePlan)).path("reason").asText().contains("Azure plans are not supported"));
    }

    private static boolean eligible(Answer list, String subscription) {
        return list.item(one -> one.path("id").asText().equals(subscription)).path("isEligible").asBoolean();
    }
}
