package io.twotier.platform.event;

import java.util.UUID;

/** What an event states, written as the {@code data} of a CloudEvent. A record of the aggregate that says it. */
public interface Payload {

    /** The wire name with its major version, a constant: {@code io.twotier.partner.PartnershipAccepted.v1}. Never derived from the class. */
    String type();

    /** Whose business it is, or null where it is no customer's. */
    default UUID customerId() {
        return null;
    }

    /** What that customer is called, where the event states it, or null. */
    default String customerName() {
        return null;
    }
}
