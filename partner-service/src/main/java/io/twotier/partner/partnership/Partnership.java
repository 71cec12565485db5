package io.twotier.partner.partnership;

import io.twotier.partner.account.Environment;
import io.twotier.partner.account.MpnId;
import io.twotier.partner.account.Partner;
import io.twotier.partner.partnership.PartnershipState.Command;
import io.twotier.platform.event.Aggregate;
import io.twotier.platform.event.Event;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Provider and reseller who work with each other. One for every pair, for ever: removed and accepted again it goes on counting. */
@Entity
public class Partnership implements Aggregate {

    @Id
    private UUID id;
    @Version
    private long version;
    private long sequence;
    private UUID providerId;
    private UUID resellerId;
    private String resellerMpnId;
    private Environment environment;
    @Enumerated(EnumType.STRING)
    private PartnershipState state;
    private Instant since;
    private Instant removedAt;

    protected Partnership() {
    }

    static Partnership between(UUID id, Partner provider, Partner reseller) {
        Partnership partnership = new Partnership();
        partnership.id = id;
        partnership.providerId = provider.id();
        partnership.resellerId = reseller.id();
        partnership.environment = provider.environment();
        partnership.state = PartnershipState.NONE;
        return partnership;
    }

    Event accept(UUID invitation, Partner provider, Partner reseller, Instant now) {
        state = state.after(Command.ACCEPT).orElseThrow(PartnershipRejection.PARTNERS_ALREADY::refuse);
        since = now;
        removedAt = null;
        resellerMpnId = reseller.location().map(MpnId::id).orElse("");
        sequence++;
        return new Event("partner_relationship", id.toString(), sequence, key(providerId, resellerId), Set.of(providerId, resellerId), environment.wire(),
                new PartnershipEvent.PartnershipAccepted(id, invitation, providerId, resellerId, state, now, provider.name(), provider.region(),
                        reseller.name(), resellerMpnId, reseller.country(), reseller.region()));
    }

    /** R58, R59, R61: nothing of customers and grants is touched, and the reseller is not told. */
    Event remove(String textVersion, Instant now) {
        state = state.after(Command.REMOVE).orElseThrow(PartnershipRejection.NO_PARTNERSHIP::refuse);
        removedAt = now;
        sequence++;
        return new Event("partner_relationship", id.toString(), sequence, key(providerId, resellerId), Set.of(providerId), environment.wire(),
                new PartnershipEvent.PartnershipRemoved(id, providerId, resellerId, state, now, textVersion));
    }

    @Override
    public Optional<Event> snapshot() {
        return Optional.of(new Event("partner_relationship", id.toString(), sequence, key(providerId, resellerId), Set.of(), environment.wire(),
                new PartnershipEvent.PartnershipSnapshot(id, providerId, resellerId, state, since, removedAt)));
    }

    /** What events about a pair are partitioned by. */
    static String key(UUID provider, UUID reseller) {
        return provider + ":" + reseller;
    }

    boolean isActive() {
        return state == PartnershipState.ACTIVE;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    long sequence() {
        return sequence;
    }

    Instant since() {
        return since;
    }

    public Instant removedAt() {
        return removedAt;
    }

    public UUID providerId() {
        return providerId;
    }

    public UUID resellerId() {
        return resellerId;
    }
}
