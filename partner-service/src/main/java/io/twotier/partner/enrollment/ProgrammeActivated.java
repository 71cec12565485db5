package io.twotier.partner.enrollment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.twotier.partner.account.DirectBillStatus;
import io.twotier.partner.account.PartnerEvent;
import io.twotier.partner.account.PartnerType;
import io.twotier.platform.event.Payload;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The partner is a reseller, or a provider, from now on, with everything others need of it. */
public record ProgrammeActivated(@JsonIgnore String type, UUID partnerId, UUID enrollmentId, EnrollmentStatus status, String name, Set<PartnerType> types,
                                 String country, String region, List<PartnerEvent.Mpn> mpnIds, String onboardedMpnId, DirectBillStatus directBillStatus,
                                 UUID agreementTemplateId, String acceptedBy, Instant acceptedAt) implements Payload {

    static final String RESELLER = "io.twotier.partner.IndirectResellerActivated.v1";
    static final String PROVIDER = "io.twotier.partner.IndirectProviderActivated.v1";
}
