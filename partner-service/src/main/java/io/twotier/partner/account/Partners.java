package io.twotier.partner.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The partners we know. */
@ApplicationScoped
public class Partners implements PanacheRepositoryBase<Partner, UUID> {

    public Optional<Partner> withMpnId(String mpnId) {
        return find("select p from Partner p join p.mpnIds m where m.id = ?1", mpnId).firstResultOptional();
    }

    public boolean anyHolds(Collection<String> mpnIds) {
        return count("select count(p) from Partner p join p.mpnIds m where m.id in ?1", mpnIds) > 0;
    }

    List<Partner> after(UUID position, int most) {
        return find("id > ?1 order by id", position).page(0, most).list();
    }
}
