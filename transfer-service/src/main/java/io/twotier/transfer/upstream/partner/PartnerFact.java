package io.twotier.transfer.upstream.partner;

import io.twotier.platform.event.Received;
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

/** A partner as last told by partner-service. Two aggregates speak of it, the partner and its enrolment, each with a sequence of its own. */
@Entity
public class PartnerFact {

    @Embeddable
    record MpnId(String mpnId, String kind) {
    }

    @Id
    private UUID id;
    private String name;
    private String country;
    private String region;
    private String environment;
    private boolean provider;
    private boolean directBill;
    private boolean restricted;
    private boolean reseller;
    private boolean enrolled;
    private String onboardedMpnId;
    private long partnerSequence;
    private long enrollmentSequence;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "partner_fact_mpn_id", joinColumns = @JoinColumn(name = "partner_id"))
    private Set<MpnId> mpnIds = new HashSet<>();

    protected PartnerFact() {
    }

    static PartnerFact about(UUID id) {
        PartnerFact fact = new PartnerFact();
        fact.id = id;
        return fact;
    }

    void told(Received<PartnerSaid> event) {
        if (event.sequence() > partnerSequence) {
            partnerSequence = event.sequence();
            PartnerSaid said = event.data();
            name = said.name();
            country = said.country();
            region = said.region();
            environment = event.environment();
            directBill = said.types() != null && said.types().contains("direct_bill");
            restricted = "restricted".equalsIgnoreCase(said.directBillStatus());
            provider = said.types() != null && said.types().contains("indirect_provider");
            reseller = said.types() != null && said.types().contains("indirect_reseller");
            Set<MpnId> held = (said.mpnIds() == null ? List.<PartnerSaid.MpnId>of() : said.mpnIds()).stream()
                    .map(mpn -> new MpnId(mpn.id(), mpn.kind())).collect(Collectors.toSet());
            mpnIds.retainAll(held);
            mpnIds.addAll(held);
            onboardedMpnId = enrolled && onboardedMpnId != null ? onboardedMpnId : said.onboarded();
        }
    }

    void enrolled(Received<EnrollmentSaid> event) {
        if (event.sequence() > enrollmentSequence) {
            enrollmentSequence = event.sequence();
            enrolled = event.data().active();
            onboardedMpnId = event.data().onboardedMpnId() == null ? onboardedMpnId : event.data().onboardedMpnId();
        }
    }

    public boolean provider() {
        return provider;
    }

    public boolean directBill() {
        return directBill;
    }

    /** R8: direct-bill rights taken away by the programme owner. */
    public boolean restricted() {
        return restricted;
    }

    /** By registration, or since its enrolment became active (there is no way back). */
    public boolean reseller() {
        return reseller || enrolled;
    }

    /** R50: whether credit may go to this id: a location of this reseller, and the one it was onboarded with, whichever aggregate told it. */
    public boolean maySellAs(String mpnId) {
        return mpnIds.contains(new MpnId(mpnId, "location")) && mpnId.equals(onboardedMpnId);
    }

    /** production, sandbox or simulation; null until it was told */
    public String environment() {
        return environment;
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
