package io.twotier.partner.upstream.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.platform.command.Source;
import io.twotier.platform.event.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The agreements we were told of. */
@ApplicationScoped
public class AgreementTemplateFacts implements PanacheRepositoryBase<AgreementTemplateFact, UUID> {

    public static Source source(UUID template) {
        return new Source("agreement-events", template.toString());
    }

    /** The version of the highest rank that is for the country and not retired by {@code day}; empty when none of the type was told of. */
    public Optional<AgreementTemplateFact> current(String agreementType, String country, LocalDate day) {
        List<AgreementTemplateFact> versions = list("agreementType = ?1 order by versionRank desc", agreementType);
        return versions.stream().filter(version -> version.holds(country, day)).findFirst();
    }

    void told(Received<AgreementTemplateSaid> event) {
        UUID id = event.data().templateId();
        AgreementTemplateFact fact = findByIdOptional(id).orElseGet(() -> AgreementTemplateFact.about(id));
        fact.told(event);
        persist(fact);
    }
}
