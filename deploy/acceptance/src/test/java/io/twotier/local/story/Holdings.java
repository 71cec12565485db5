package io.twotier.local.story;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the owners must hold of one story when it is over, however it was disturbed.
 *
 * @param expected the rows, in the order of their text
 */
record Holdings(String what, String service, String query, List<String> expected) {

    static Stream<Holdings> of(Cast cast) {
        return Stream.of(ofPartners(cast), ofCustomer(cast), ofSubscriptions(cast)).flatMap(List::stream);
    }

    private static List<Holdings> ofPartners(Cast cast) {
        String provider = cast.provider.id().toString();
        String partner = cast.partner.id().toString();
        String both = "in ('%s', '%s')".formatted(provider, partner);
        return List.of(
                new Holdings("each partner once", "partner", "select name from partner where id %s order by 1".formatted(both),
                        List.of(cast.partner.name(), cast.provider.name())),
                new Holdings("one enrolment, active", "partner", "select status from enrollment where partner_id = '%s'".formatted(partner), List.of("ACTIVE")),
                new Holdings("one invitation, accepted", "partner", "select state from partnership_invitation where provider_id = '%s'".formatted(provider),
                        List.of("ACCEPTED")),
                new Holdings("one partnership, active", "partner", "select state from partnership where provider_id = '%s' and reseller_id = '%s'"
                        .formatted(provider, partner), List.of("ACTIVE")),
                new Holdings("one invitation to each of its incentive programmes", "partner",
                        "select for_type from incentive_invitation where partner_id = '%s' order by 1".formatted(partner), List.of("DIRECT_BILL", "INDIRECT_RESELLER")),
                new Holdings("each partner's agreements once", "agreement", "select type, region from partner_agreement where partner_id %s order by 1"
                        .formatted(both), List.of("INDIRECT_RESELLER_AGREEMENT EUROPE", "MICROSOFT_PARTNER_AGREEMENT EUROPE", "MICROSOFT_PARTNER_AGREEMENT EUROPE")));
    }

    private static List<Holdings> ofCustomer(Cast cast) {
        String ofCustomer = "where customer_id = '%s' order by 1".formatted(cast.customerId);
        return List.of(
                new Holdings("one customer", "customer", "select id, status from customer where domain = '%s'".formatted(cast.customerDomain),
                        List.of(cast.customerId + " ACTIVE")),
                new Holdings("one relationship of each kind", "customer", "select kind, partner_id, open from reseller_relationship " + ofCustomer,
                        List.of("DIRECT " + cast.partner.id() + " t", "INDIRECT_PROVIDER " + cast.provider.id() + " t",
                                "INDIRECT_RESELLER " + cast.partner.id() + " t")),
                new Holdings("one extension", "customer", "select direct_partner_id, indirect_provider_id from relationship_extension " + ofCustomer,
                        List.of(cast.partner.id() + " " + cast.provider.id())),
                new Holdings("bill-to data of each partner", "customer", "select count(*), count(distinct partner_id) from billing_profile " + ofCustomer,
                        List.of("2 2")),
                new Holdings("one customer agreement", "agreement", "select method from customer_agreement " + ofCustomer, List.of("DIRECT")));
    }

    private static List<Holdings> ofSubscriptions(Cast cast) {
        String ofCustomer = "where customer_id = '%s'".formatted(cast.customerId);
        String rows = "select lower(kind), quantity, status, listed, case owner_id when '%s' then 'partner' when '%s' then 'provider' end from subscription %s order by 1, 2, 3"
                .formatted(cast.partner.id(), cast.provider.id(), ofCustomer);
        return List.of(
                new Holdings("one order of the partner, and one of the provider for each group", "subscription",
                        "select case owner_id when '%s' then 'partner' when '%s' then 'provider' end from customer_order %s order by 1"
                                .formatted(cast.partner.id(), cast.provider.id(), ofCustomer), List.of("partner", "provider", "provider")),
                new Holdings("each subscription once, moved or not, with one owner", "subscription", rows, List.of(
                        "azure_payg 1 ACTIVE t provider", "azure_payg 1 TRANSFERRED f partner", "azure_plan 1 ACTIVE t partner",
                        "license 10 ACTIVE t provider", "license 10 TRANSFERRED t partner", "license 25 ACTIVE t provider", "license 30 TRANSFERRED t partner")),
                new Holdings("the owner of each subscription is told once", "subscription",
                        "select count(*), count(distinct subscription_id) from subscription_history where aspect = 'OWNER' and subscription_id in "
                                + "(select id from subscription %s)".formatted(ofCustomer), List.of("7 7")),
                new Holdings("one transfer, complete", "transfer", "select id, status from transfer " + ofCustomer, List.of(cast.transferId + " DONE")),
                new Holdings("each group moved", "transfer", "select number, status from transfer_group where transfer_id = '%s' order by 1"
                        .formatted(cast.transferId), List.of("0 MOVED", "1 MOVED")));
    }
}
