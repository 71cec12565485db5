package io.twotier.agreement.template;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.twotier.agreement.AgreementType;
import io.twotier.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The agreement texts we know. */
@ApplicationScoped
public class AgreementTemplates implements PanacheRepositoryBase<AgreementTemplate, UUID> {

    /** What a client takes that reads no further than the first of a type. */
    private static final Comparator<AgreementTemplate> BEST_FIRST = Comparator.comparing(AgreementTemplate::type)
            .thenComparing(template -> !template.countries().isEmpty()).thenComparing(Comparator.comparingInt(AgreementTemplate::versionRank).reversed());

    public List<AgreementTemplate> ofTypes(Collection<AgreementType> types) {
        return list("type in ?1", Sort.by("type").and("versionRank"), types);
    }

    /** What can be agreed to, the best of each type first; of a type that cannot be any more, its last version, which names what took its place. */
    public List<AgreementTemplate> offered(Collection<AgreementType> types, Instant now) {
        Map<AgreementType, List<AgreementTemplate>> byType = ofTypes(types).stream().collect(Collectors.groupingBy(AgreementTemplate::type));
        return byType.values().stream().flatMap(versions -> {
            List<AgreementTemplate> inForce = versions.stream().filter(version -> !version.isRetiredAt(now)).toList();
            return inForce.isEmpty() ? versions.stream().skip(versions.size() - 1) : inForce.stream();
        }).sorted(BEST_FIRST).toList();
    }

    /**
     * The text of this type that is agreed to now by somebody of this country: of those that are for the country, the one of the highest rank.
     * There is always one, since nothing is retired without a successor for all its countries.
     *
     * @param country two capital letters, or null where none is known: then of those that are for all
     */
    public AgreementTemplate current(AgreementType type, String country, Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return find("""
                select t from AgreementTemplate t where t.type = ?1 and (t.validUntil is null or t.validUntil >= ?2)
                and (t.countries is empty or ?3 member of t.countries) order by t.versionRank desc""", type, today, country == null ? "" : country).firstResult();
    }

    /** What holds instead of a retired one: its successor, or what took that one's place meanwhile. */
    public AgreementTemplate inPlaceOf(AgreementTemplate retired, Instant now) {
        AgreementTemplate holding = retired;
        while (holding.isRetiredAt(now)) {
            holding = findById(holding.successorId());
        }
        return holding;
    }

    boolean published(AgreementType type, int versionRank) {
        return Rows.exist(getEntityManager(), "AgreementTemplate where type = ?1 and versionRank = ?2", type, versionRank);
    }

    /** For who changes one because of the other: nobody else changes them meanwhile. Fewer when there are fewer. */
    Map<UUID, AgreementTemplate> held(Set<UUID> ids) {
        return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream().collect(Collectors.toMap(AgreementTemplate::id, one -> one));
    }

    List<AgreementTemplate> after(UUID position, int most) {
        return find("id > ?1 order by id", position).page(0, most).list();
    }
}
