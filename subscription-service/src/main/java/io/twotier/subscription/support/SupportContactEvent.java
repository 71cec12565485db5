package io.twotier.subscription.support;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.twotier.platform.event.Payload;
import java.util.UUID;

/** Who gives support for a subscription now. @param partnerId the owner of the subscription */
record SupportContactEvent(@JsonIgnore String type, UUID subscriptionId, UUID customerId, UUID partnerId, UUID supportTenantId, String supportMpnId)
        implements Payload {

    static final String CHANGED = "io.twotier.subscription.SupportContactChanged.v1";
    static final String SNAPSHOT = "io.twotier.subscription.SupportContactSnapshot.v1";
}
