package io.twotier.partner.upstream.agreement;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What every event about an agreement template states, as far as it is used here. @param validUntil the last day (UTC) on which it may be agreed to, or null */
record AgreementTemplateSaid(UUID templateId, String agreementType, int versionRank, Set<String> countries, LocalDate validUntil) {
}
