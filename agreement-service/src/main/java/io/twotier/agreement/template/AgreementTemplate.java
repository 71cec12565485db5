package io.twotier.agreement.template;

import io.twotier.agreement.AgreementType;
import io.twotier.agreement.template.document.AgreementDocument;
import io.twotier.platform.event.Aggregate;
import io.twotier.platform.event.Event;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** One version of an agreement, with its texts. Once published only its retirement can change; those we began with are seeded by migration. */
@Entity
public class AgreementTemplate implements Aggregate {

    private static final String EVERYWHERE = "production";

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private AgreementType type;
    private String link;
    private int versionRank;
    private LocalDate validUntil;
    private UUID successorId;
    private Instant publishedAt;
    private long sequence;
    @Version
    private long version;
    @ElementCollection
    @CollectionTable(name = "agreement_template_country", joinColumns = @JoinColumn(name = "template_id"))
    @Column(name = "country")
    private Set<String> countries = new HashSet<>();
    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "template_id", insertable = false, updatable = false)
    @OrderBy("language, country")
    private List<AgreementDocument> documents = new ArrayList<>();

    protected AgreementTemplate() {
    }

    /** @param link where people or programs that know only the template are led to */
    static AgreementTemplate published(UUID id, Edition edition, String link, Instant now) {
        AgreementTemplate template = new AgreementTemplate();
        template.id = id;
        template.type = edition.type();
        template.link = link;
        template.versionRank = edition.versionRank();
        template.countries.addAll(edition.countries());
        template.documents.addAll(edition.documents(id));
        template.publishedAt = now;
        template.sequence = 1;
        return template;
    }

    Event announce() {
        return as(AgreementTemplateEvent.PUBLISHED);
    }

    /** From the day after {@code lastDay} (UTC) on, {@code successor} is agreed to instead. */
    Event retire(AgreementTemplate successor, LocalDate lastDay) {
        validUntil = lastDay;
        successorId = successor.id;
        sequence++;
        return as(AgreementTemplateEvent.RETIRED);
    }

    @Override
    public Optional<Event> snapshot() {
        return Optional.of(as(AgreementTemplateEvent.SNAPSHOT));
    }

    /** What everybody may know, and nobody in particular is told; it holds in every environment. */
    private Event as(String eventType) {
        return new Event("agreement", id.toString(), sequence, id.toString(), Set.of(), EVERYWHERE,
                new AgreementTemplateEvent(eventType, id, type.wireName(), versionRank, countries(), languages(), validUntil, successorId));
    }

    /** R151: a retired text is not agreed to any more, whatever date is claimed; the cloud agreement held until 31 January 2020 (UTC). */
    public boolean isRetiredAt(Instant now) {
        return validUntil != null && now.atZone(ZoneOffset.UTC).toLocalDate().isAfter(validUntil);
    }

    /** @param country two capital letters, or null where none is known: then only what is for all countries is meant */
    public boolean isFor(String country) {
        return countries.isEmpty() || country != null && countries.contains(country);
    }

    /** Whether nobody is left without an agreement when this one takes the place of {@code other}. */
    boolean succeeds(AgreementTemplate other) {
        return validUntil == null && !id.equals(other.id) && other.type.givesWayTo(type)
                && (countries.isEmpty() || !other.countries.isEmpty() && countries.containsAll(other.countries));
    }

    public UUID id() {
        return id;
    }

    public AgreementType type() {
        return type;
    }

    public String link() {
        return link;
    }

    public int versionRank() {
        return versionRank;
    }

    /** The last day on which it could be agreed to, or null. */
    public LocalDate validUntil() {
        return validUntil;
    }

    /** What is agreed to instead of a retired one. */
    public UUID successorId() {
        return successorId;
    }

    /** Null for those we began with. */
    public Instant publishedAt() {
        return publishedAt;
    }

    /** The only ones it is meant for; empty when it is for all. */
    public SortedSet<String> countries() {
        return new TreeSet<>(countries);
    }

    public List<AgreementDocument> documents() {
        return List.copyOf(documents);
    }

    public SortedSet<String> languages() {
        return documents.stream().map(AgreementDocument::language).collect(Collectors.toCollection(TreeSet::new));
    }

    public long version() {
        return version;
    }
}
