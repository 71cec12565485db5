package io.twotier.platform.event;

/** What an event states, written as the {@code data} of a CloudEvent. A record of the aggregate that says it. */
public interface Payload {

    /** The wire name with its major version, a constant: {@code io.twotier.partner.PartnershipAccepted.v1}. Never derived from the class. */
    String type();
}
