package io.twotier.agreement.upstream.partner;

import io.twotier.platform.event.Received;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
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
    private String country;
    private String region;
    private String environment;
    private boolean directBill;
    private boolean provider;
    private boolean reseller;
    private boolean enrolled;
    private long partnerSequence;
    private long enrollmentSequence;
    @ElementCollection
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
            country = said.country();
            region = said.region();
            environment = event.environment();
            directBill = said.types().contains("direct_bill");
            provider = said.types().contains("indirect_provider");
            reseller = said.types().contains("indirect_reseller");
            Set<MpnId> held = (said.mpnIds() == null ? List.<PartnerSaid.MpnId>of() : said.mpnIds()).stream()
                    .map(mpn -> new MpnId(mpn.id(), mpn.kind())).collect(Collectors.toSet());
            mpnIds.retainAll(held);
            mpnIds.addAll(held);
        }
    }

    void enrolled(Received<EnrollmentSaid> event) {
        if (event.sequence() > enrollmentSequence) {
            enrollmentSequence = event.sequence();
            enrolled = event.data().active();
        }
    }

    public UUID id() {
        return id;
    }

    public String country() {
        return country;
    }

    public String region() {
        return region;
    }

    /** Compared as people write it: letter case, spaces and underscores do not matter. */
    public boolean in(String otherRegion) {
        return bare(region).equalsIgnoreCase(bare(otherRegion));
    }

    public String environment() {
        return environment;
    }

    /** By registration, or since its enrolment became active (there is no way back). */
    public boolean reseller() {
        return reseller || enrolled;
    }

    /** Whether it deals with Microsoft itself, as direct-bill partner or provider. */
    public boolean contractPartner() {
        return directBill || provider;
    }

    private static String bare(String name) {
        return name.replaceAll("[ _-]", "");
    }
}
