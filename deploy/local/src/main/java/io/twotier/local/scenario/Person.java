package io.twotier.local.scenario;

import java.util.List;

/**
 * Somebody of a scenario who is more than an admin of a partner.
 *
 * @param kind   of the tenant: partner, unless it is customer
 * @param tenant its id, with holes; an invented one of the person's name when not told
 * @param roles  GA and AA when not told
 */
record Person(String kind, String tenant, List<String> roles) {

    Person {
        kind = kind == null ? "partner" : kind;
        roles = roles == null ? List.of("GA", "AA") : roles;
    }

    /** @param name of the person, and of its tenant */
    static Person ofPartner(String name) {
        return new Person(null, "${guid " + name + "}", null);
    }
}
