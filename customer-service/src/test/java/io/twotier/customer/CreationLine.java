package io.twotier.customer;

import io.twotier.platform.testkit.Cut;
import java.util.UUID;

/** The lines of a creation, in their order: each is where a process may die. */
enum CreationLine {

    RESERVING, MAKING_THE_USER, GIVING_ITS_ROLE, HOLDING_THE_REQUEST_ID, ESTABLISHING_THE_RELATIONSHIP, WRITING_ITS_HISTORY, WRITING_BILL_TO, COMPLETING,
    KEEPING_THE_ANSWER, SAYING_EVENTS, WRITING_THE_AUDIT_ROW, COMMITTING;

    /** From now on nothing that a creation by {@code partner} does at this line or behind it has any effect. */
    Cut cut(UUID partner) {
        return switch (this) {
            case RESERVING -> Cut.at("insert", "customer", "new.created_by = '" + partner + "'");
            case MAKING_THE_USER -> brokenAt("breaking-before-user", partner);
            case GIVING_ITS_ROLE -> brokenAt("breaking-after-user", partner);
            case HOLDING_THE_REQUEST_ID -> Cut.at("insert", "request_answer", "true");
            case ESTABLISHING_THE_RELATIONSHIP -> Cut.at("insert", "reseller_relationship", "new.partner_id = '" + partner + "'");
            case WRITING_ITS_HISTORY -> Cut.at("insert", "reseller_relationship_history", "new.partner_id = '" + partner + "'");
            case WRITING_BILL_TO -> Cut.at("insert", "billing_profile", "new.partner_id = '" + partner + "'");
            case COMPLETING -> Cut.at("update", "customer", "new.created_by = '" + partner + "' and new.status = 'ACTIVE'");
            case KEEPING_THE_ANSWER -> Cut.at("update", "request_answer", "true");
            case SAYING_EVENTS -> Cut.at("insert", "outbox", "new.headers->>'ce_audience' like '%" + partner + "%'");
            case WRITING_THE_AUDIT_ROW -> Cut.at("insert", "audit", "new.tenant = '" + partner + "'");
            case COMMITTING -> Cut.atCommit("customer", "new.created_by = '" + partner + "' and new.status = 'ACTIVE'");
        };
    }

    boolean isBehind(CreationLine other) {
        return compareTo(other) > 0;
    }

    /** The identity provider is not heard of any more, and who would tidy up after that does not live to do it. */
    private static Cut brokenAt(String mode, UUID partner) {
        Keycloak.is(mode);
        return Cut.at("update", "customer", "new.created_by = '" + partner + "' and new.status = 'PROVISIONING'");
    }
}
