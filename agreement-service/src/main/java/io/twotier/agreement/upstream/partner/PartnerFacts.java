package io.twotier.agreement.upstream.partner;

import io.twotier.platform.command.Source;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What we remember of a partner. Two aggregates speak of it, the partner and its enrolment, so two sequences guard it. */
@Entity
@Table(name = "partner_replica")
public class PartnerFacts {

    private static final String TOPIC = "partner-events";

    @Id
    private UUID id;
    private String country;
    private String region;
    private String environment;
    private boolean directBill;
    private boolean indirectProvider;
    private boolean indirectReseller;
    private boolean enrolled;
    private long partnerSequence;
    private long enrollmentSequence;
    @ElementCollection
    @CollectionTable(name = "partner_replica_mpn", joinColumns = @JoinColumn(name = "partner_id"))
    private Set<KnownMpnId> mpnIds = new HashSet<>();

    protected PartnerFacts() {
    }

    PartnerFacts(UUID id, String environment) {
        this.id = id;
        this.environment = environment;
    }

    /** Where facts about this partner come from. */
    public static Source source(UUID partner) {
        return new Source(TOPIC, partner.toString());
    }

    /** Where facts about a partner come from that is not known yet. */
    public static Source anySource() {
        return Source.whole(TOPIC);
    }

    void told(PartnerSaid said, long sequence) {
        if (sequence > partnerSequence) {
            partnerSequence = sequence;
            take(said);
        }
    }

    void activated(PartnerSaid said, long sequence) {
        if (sequence > enrollmentSequence) {
            enrollmentSequence = sequence;
            enrolled = true;
            if (partnerSequence == 0) {
                take(said);
            }
        }
    }

    private void take(PartnerSaid said) {
        country = said.country();
        region = said.region();
        directBill = said.types().contains("direct_bill");
        indirectProvider = said.types().contains("indirect_provider");
        indirectReseller = said.types().contains("indirect_reseller");
        Set<KnownMpnId> named = (said.mpnIds() == null ? List.<PartnerSaid.MpnSaid>of() : said.mpnIds()).stream()
                .map(mpn -> new KnownMpnId(mpn.id(), mpn.kind())).collect(Collectors.toSet());
        mpnIds.retainAll(named);
        mpnIds.addAll(named);
    }

    public UUID id() {
        return id;
    }

    public String region() {
        return region;
    }

    /** Compared as people write it: letter case, spaces and underscores do not matter. */
    public boolean isIn(String otherRegion) {
        return bare(region).equalsIgnoreCase(bare(otherRegion));
    }

    public String environment() {
        return environment;
    }

    /** By registration, or since its enrolment became active (there is no way back). */
    public boolean isIndirectReseller() {
        return indirectReseller || enrolled;
    }

    /** Whether it deals with Microsoft itself, as direct-bill partner or provider. */
    public boolean isContractPartner() {
        return directBill || indirectProvider;
    }

    private static String bare(String name) {
        return name.replaceAll("[ _-]", "");
    }
}
