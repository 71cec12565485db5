package io.twotier.transfer.upstream.partner;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A partner as told by two aggregates of its owner, its account and its enrolment, each with a sequence of its own. */
@Entity
public class KnownPartner {

    @Embeddable
    record MpnId(String mpnId, String kind) {
    }

    @Id
    private UUID id;
    private String name;
    private String country;
    private String region;
    private boolean provider;
    private boolean reseller;
    private boolean activated;
    private String onboardedMpnId;
    private long partnerSequence;
    private long enrollmentSequence;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "known_mpn_id", joinColumns = @JoinColumn(name = "partner_id"))
    private Set<MpnId> mpnIds = new HashSet<>();

    protected KnownPartner() {
    }

    static KnownPartner unheardOf(UUID id) {
        KnownPartner partner = new KnownPartner();
        partner.id = id;
        return partner;
    }

    void told(PartnerFacts.Partner now, long sequence) {
        if (sequence > partnerSequence) {
            partnerSequence = sequence;
            become(now.name(), now.country(), now.region(), now.types(), now.mpnIds());
        }
    }

    void activated(PartnerFacts.Activated now, long sequence) {
        if (sequence > enrollmentSequence) {
            enrollmentSequence = sequence;
            activated = true;
            onboardedMpnId = now.onboardedMpnId();
            if (partnerSequence == 0) {
                become(now.name(), now.country(), now.region(), now.types(), now.mpnIds());
            }
        }
    }

    private void become(String newName, String newCountry, String newRegion, List<String> types, List<PartnerFacts.MpnId> ids) {
        name = newName;
        country = newCountry;
        region = newRegion;
        provider = types != null && types.contains("indirect_provider");
        reseller = types != null && types.contains("indirect_reseller");
        Set<MpnId> held = ids == null ? Set.of() : ids.stream().map(m -> new MpnId(m.id(), m.kind())).collect(Collectors.toSet());
        mpnIds.retainAll(held);
        mpnIds.addAll(held);
    }

    /** Whether it may act as indirect reseller: its enrolment is active. */
    public boolean enrolled() {
        return activated || reseller;
    }

    public boolean provider() {
        return provider;
    }

    /** R50: whether credit may go to this id: a location of this reseller, and the one it was onboarded with. */
    public boolean maySellAs(String mpnId) {
        return mpnIds.contains(new MpnId(mpnId, "location")) && (onboardedMpnId == null || onboardedMpnId.equals(mpnId));
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String region() {
        return region;
    }
}
