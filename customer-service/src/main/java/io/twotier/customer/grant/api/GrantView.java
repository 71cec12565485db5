package io.twotier.customer.grant.api;

import io.twotier.customer.grant.AzureAccess;
import io.twotier.customer.grant.Grant;
import io.twotier.customer.relationship.DelegatedAdmin;
import io.twotier.customer.upstream.partner.PartnerFact;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import java.time.Instant;
import java.util.UUID;

/**
 * The access of one partner.
 *
 * @param delegatedAdmin left out when there is none
 */
public record GrantView(UUID partnerId, String partnerName, DelegatedAdminView delegatedAdmin, AzureAccess azureAccess, Attributes attributes) implements Resource {

    public record DelegatedAdminView(DelegatedAdmin.Mode mode, Instant since) {
    }

    static GrantView of(Grant grant) {
        PartnerFact about = grant.partner().about();
        DelegatedAdmin admin = grant.delegatedAdmin();
        return new GrantView(grant.partner().id(), about == null ? null : about.name(),
                admin == null ? null : new DelegatedAdminView(admin.mode(), admin.since()), grant.azure(), Attributes.of("DelegatedAdmin"));
    }
}
