package io.twotier.local.scenario;

import java.util.List;

/**
 * Somebody of a scenario who is more than an admin of a partner.
 *
 * @param kind   of the tenant: partner, unless it is customer
 * @param tenant its id, with holes; an invented one of the person's name when not told
 * @param roles  GA and AA when not told
 * @param user   the name at the identity provider, with holes; invented when not told
 */
record Person(String kind, String tenant, List<String> roles, String user) {

    Person {
        kind = kind == null ? "partner" : kind;
        roles = roles == null ? List.of("GA", "AA") : roles;
    }

    static Person ofPartner() {
        return new Person(null, null, null, null);
    }
}
