package io.twotier.subscription.support.api;

import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import io.twotier.subscription.support.SupportContact;
import io.twotier.subscription.support.SupportDesk;
import java.util.UUID;

/** A support contact as the wire shows it, or somebody who could be one. */
public record SupportContactView(UUID supportTenantId, String supportMpnId, String name, Links links, Attributes attributes) implements Resource {

    private static final String TYPE = "SupportContact";

    static SupportContactView of(SupportDesk.Named named) {
        SupportContact contact = named.contact();
        return new SupportContactView(contact.supportTenantId(), contact.supportMpnId(), named.name(),
                Links.self(path(contact.customerId(), contact.subscriptionId())), Attributes.of(TYPE, contact.sequence()));
    }

    static SupportContactView of(SupportDesk.Possible possible) {
        return new SupportContactView(possible.tenant(), possible.mpnId(), possible.name(), null, Attributes.of(TYPE));
    }

    static String path(UUID customer, UUID subscription) {
        return "/customers/" + customer + "/subscriptions/" + subscription + "/supportcontact";
    }
}
