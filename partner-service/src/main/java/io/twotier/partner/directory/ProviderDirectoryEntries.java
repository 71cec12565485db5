package io.twotier.partner.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.partner.account.Environment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All entries of the directory. */
@ApplicationScoped
public class ProviderDirectoryEntries implements PanacheRepositoryBase<ProviderDirectoryEntry, UUID> {

    private static final String LISTED = "select new io.twotier.partner.directory.Listed(e, p.name, p.country) from ProviderDirectoryEntry e, Partner p"
            + " where p.id = e.partnerId and e.official and e.environment = :environment";

    /** @param region or null for all @param service or null for any @param after id of the last provider of the page before */
    List<Listed> official(Environment environment, String region, ProviderService service, UUID after, int most) {
        TypedQuery<Listed> query = getEntityManager().createQuery(LISTED + (region == null ? "" : " and e.region = :region")
                + (service == null ? "" : " and array_contains(e.services, :service)") + " and e.partnerId > :after order by e.partnerId", Listed.class)
                .setParameter("environment", environment).setParameter("after", after).setMaxResults(most);
        if (region != null) {
            query.setParameter("region", region);
        }
        if (service != null) {
            query.setParameter("service", service.wire());
        }
        return query.getResultList();
    }

    Optional<Listed> official(Environment environment, UUID provider) {
        return getEntityManager().createQuery(LISTED + " and e.partnerId = :provider", Listed.class)
                .setParameter("environment", environment).setParameter("provider", provider).getResultStream().findFirst();
    }
}
