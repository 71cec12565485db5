package io.twotier.agreement.upstream.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;

/** The partners as partner-service told them. */
@ApplicationScoped
public class PartnerReplica implements PanacheRepositoryBase<PartnerFacts, UUID> {

    /** No relation crosses environments: a partner of another one is unknown. */
    public PartnerFacts byId(UUID partner, String environment) {
        return find("id = ?1 and environment = ?2", partner, environment).firstResult();
    }

    public PartnerFacts byMpnId(String mpnId, String environment) {
        return find("select p from PartnerFacts p join p.mpnIds m where m.mpnId = ?1 and p.environment = ?2", mpnId, environment).firstResult();
    }

    void told(Received<PartnerSaid> event) {
        with(event.data().partnerId(), event.environment(), facts -> facts.told(event.data(), event.sequence()));
    }

    void activated(Received<ResellerActivated> event) {
        with(event.data().partnerId(), event.environment(), facts -> facts.activated(event.data().partner(), event.sequence()));
    }

    private void with(UUID partner, String environment, Consumer<PartnerFacts> news) {
        PartnerFacts known = findById(partner);
        PartnerFacts facts = known == null ? new PartnerFacts(partner, environment) : known;
        news.accept(facts);
        if (known == null) {
            persist(facts);
        }
    }
}
