package io.twotier.agreement.template;

import io.twotier.platform.Ids;
import io.twotier.platform.TenantClock;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Publishing and retiring, which is the operator's. */
@ApplicationScoped
public class TemplateDesk {

    private final AgreementTemplates templates;
    private final TenantClock clock;
    private final Outbox outbox;
    private final String publicUrl;

    TemplateDesk(AgreementTemplates templates, TenantClock clock, Outbox outbox, @ConfigProperty(name = "twotier.public-url") String publicUrl) {
        this.templates = templates;
        this.clock = clock;
        this.outbox = outbox;
        this.publicUrl = publicUrl;
    }

    /** Of two at once with one rank the database lets one in; the other is refused when it is tried again. */
    @Transactional
    public AgreementTemplate publish(Edition edition) {
        Checks.demand(
                Check.that(!templates.published(edition.type(), edition.versionRank()), TemplateRejection.RANK_TAKEN, edition.versionRank(), edition.type().wireName()),
                Check.that(edition.hasEnglish(), TemplateRejection.NO_ENGLISH),
                Check.that(edition.hasOneTextForEach(), TemplateRejection.TWO_TEXTS),
                Check.that(edition.keepsToItsCountries(), TemplateRejection.OTHER_COUNTRY));
        UUID id = Ids.next();
        AgreementTemplate template = AgreementTemplate.published(id, edition, edition.link() == null ? ownLink(edition, id) : edition.link(), clock.now());
        templates.persist(template);
        outbox.say(template.announce());
        return template;
    }

    /** Both are held, so that of two that would take each other's place one remains. */
    @Transactional
    public AgreementTemplate retire(UUID id, UUID successorId, LocalDate lastDay) {
        Map<UUID, AgreementTemplate> held = templates.held(new HashSet<>(List.of(id, successorId)));
        AgreementTemplate template = existing(held.get(id));
        AgreementTemplate successor = held.get(successorId);
        LocalDate earliest = clock.now().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        Checks.demand(
                Check.that(template.validUntil() == null, TemplateRejection.RETIRED_ALREADY, template.validUntil()),
                Check.that(successor != null && successor.succeeds(template), TemplateRejection.NO_SUCCESSOR, successorId),
                Check.that(!lastDay.isBefore(earliest), TemplateRejection.LAST_DAY_PAST, earliest));
        outbox.say(template.retire(successor, lastDay));
        return template;
    }

    public AgreementTemplate find(UUID id) {
        return existing(templates.findById(id));
    }

    public List<AgreementTemplate> page(UUID after, int most) {
        return templates.after(after, most);
    }

    /** The page where customers read and accept; of what partners sign, the call that answers where it is read. */
    private String ownLink(Edition edition, UUID id) {
        return publicUrl + (edition.type().isForCustomers() ? "/pages/agreements/customer" : "/v1/agreementtemplates/" + id + "/document");
    }

    private static AgreementTemplate existing(AgreementTemplate found) {
        if (found == null) {
            throw TemplateRejection.NO_SUCH_TEMPLATE.refuse();
        }
        return found;
    }
}
