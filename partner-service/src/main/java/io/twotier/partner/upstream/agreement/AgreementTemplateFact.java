package io.twotier.partner.upstream.agreement;

import io.twotier.platform.event.Received;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A version of an agreement as last told by agreement-service. */
@Entity
public class AgreementTemplateFact {

    @Id
    private UUID id;
    private String agreementType;
    private int versionRank;
    @JdbcTypeCode(SqlTypes.JSON)
    private Set<String> countries;
    private LocalDate validUntil;
    private long sequence;

    protected AgreementTemplateFact() {
    }

    static AgreementTemplateFact about(UUID id) {
        AgreementTemplateFact fact = new AgreementTemplateFact();
        fact.id = id;
        return fact;
    }

    void told(Received<AgreementTemplateSaid> event) {
        if (event.sequence() > sequence) {
            sequence = event.sequence();
            AgreementTemplateSaid said = event.data();
            agreementType = said.agreementType();
            versionRank = said.versionRank();
            countries = said.countries() == null ? Set.of() : said.countries();
            validUntil = said.validUntil();
        }
    }

    boolean holds(String country, LocalDate day) {
        return (validUntil == null || !validUntil.isBefore(day)) && (countries.isEmpty() || countries.contains(country));
    }

    public UUID id() {
        return id;
    }
}
