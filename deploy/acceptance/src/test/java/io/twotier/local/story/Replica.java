package io.twotier.local.story;

import java.util.stream.Stream;

/**
 * What one service keeps of what another says, in words that both understand.
 *
 * @param truth the owner's rows
 * @param copy  the same rows as the replica has them
 */
record Replica(String what, String owner, String truth, String service, String copy) {

    static Stream<Replica> all() {
        return Stream.of(partners(), customers(), agreements(), subscriptions()).flatMap(replicas -> replicas);
    }

    private static Stream<Replica> partners() {
        return Stream.of(
                copies("partners", "partner", "select id, country, region, sequence from partner order by 1",
                        "select id, country, region, partner_sequence from partner_fact order by 1", "customer", "agreement", "subscription", "transfer"),
                copies("enrolled partners", "partner", "select partner_id, sequence from enrollment where status = 'ACTIVE' order by 1",
                        "select id, enrollment_sequence from partner_fact where enrolled order by 1", "customer", "agreement", "subscription", "transfer"),
                copies("partnerships", "partner", "select id, provider_id, reseller_id, state = 'ACTIVE', sequence from partnership order by 1",
                        "select id, provider_id, reseller_id, active, sequence from partnership_fact order by 1", "customer", "subscription", "transfer"))
                .flatMap(replicas -> replicas);
    }

    private static Stream<Replica> customers() {
        String relationships = "select id, customer_id, partner_id, lower(kind), open, sequence from %s order by 1";
        return Stream.of(
                copies("customers", "customer", "select id, environment, sequence from customer where status = 'ACTIVE' order by 1",
                        "select id, environment, sequence from customer_fact order by 1", "agreement", "subscription", "transfer"),
                copies("relationships", "customer", relationships.formatted("reseller_relationship"), relationships.formatted("relationship_fact"),
                        "agreement", "subscription", "transfer"))
                .flatMap(replicas -> replicas);
    }

    private static Stream<Replica> agreements() {
        String accepted = "select id, customer_id, attesting_partner_id, sequence from %s order by 1";
        return Stream.of(
                copies("partner agreements", "agreement",
                        "select id, partner_id, region, sequence from partner_agreement where type = 'MICROSOFT_PARTNER_AGREEMENT' order by 1",
                        "select id, partner_id, region, sequence from partner_agreement_fact order by 1", "customer", "subscription", "transfer"),
                copies("customer agreements", "agreement", accepted.formatted("customer_agreement"), accepted.formatted("customer_agreement_fact"),
                        "subscription", "transfer"))
                .flatMap(replicas -> replicas);
    }

    private static Stream<Replica> subscriptions() {
        return Stream.of(
                copies("subscriptions", "subscription",
                        "select id, customer_id, owner_id, quantity, status = 'ACTIVE', listed, sequence from subscription order by 1",
                        "select id, customer_id, partner_id, quantity, status = 'active', listed, sequence from subscription_fact order by 1", "transfer"),
                copies("moved groups", "subscription", "select transfer_id, group_id from moved_group where outcome like '%GroupTransferred.%' order by 1, 2",
                        "select transfer_id, number from transfer_group where status = 'MOVED' order by 1, 2", "transfer"))
                .flatMap(replicas -> replicas);
    }

    private static Stream<Replica> copies(String what, String owner, String truth, String copy, String... services) {
        return Stream.of(services).map(service -> new Replica(what, owner, truth, service, copy));
    }
}
