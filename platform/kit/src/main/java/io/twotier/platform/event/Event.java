package io.twotier.platform.event;

import java.util.Set;
import java.util.UUID;

/**
 * A fact as its aggregate tells it; who caused it and the correlation are added where it is published.
 *
 * @param resource    the audited resource in the wire's spelling ({@code transfer}, {@code partner_relationship})
 * @param subject     id of the aggregate; order is promised per subject
 * @param sequence    the aggregate's version after the change, from 1
 * @param key         what the topic is partitioned by
 * @param audience    the tenants allowed to see it, fixed at commit
 * @param environment production, sandbox or a simulation, see {@link io.twotier.platform.simulation.World}
 * @param payload     the change and the resulting fields
 */
public record Event(String resource, String subject, long sequence, String key, Set<UUID> audience, String environment, Payload payload) {
}
