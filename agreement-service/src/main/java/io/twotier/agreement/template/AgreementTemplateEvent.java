package io.twotier.agreement.template;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.twotier.platform.event.Payload;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.UUID;

/**
 * What a template says.
 *
 * @param countries   the only ones it is meant for; empty when it is for all
 * @param validUntil  the last day (UTC) on which it may be agreed to; absent while it is not retired
 * @param successorId what is agreed to instead from then on
 */
public record AgreementTemplateEvent(@JsonIgnore String type, UUID templateId, String agreementType, int versionRank, SortedSet<String> countries,
                                     SortedSet<String> languages, LocalDate validUntil, UUID successorId) implements Payload {

    static final String PUBLISHED = "io.twotier.agreement.AgreementTemplatePublished.v1";
    static final String RETIRED = "io.twotier.agreement.AgreementTemplateRetired.v1";
    static final String SNAPSHOT = "io.twotier.agreement.AgreementTemplateSnapshot.v1";
}
