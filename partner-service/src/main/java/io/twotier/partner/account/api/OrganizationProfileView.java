package io.twotier.partner.account.api;

import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerType;
import io.twotier.partner.enrollment.Enrollment;
import io.twotier.partner.enrollment.EnrollmentStatus;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import java.util.List;
import java.util.UUID;

/** The partner about itself, with its types and programmes (R97, R101). */
public record OrganizationProfileView(UUID id, String companyName, UUID tenantId, String domain, String email, String country, String region,
                                      List<String> partnerTypes, List<Programme> programmes, String profileType, Links links, Attributes attributes)
        implements Resource {

    /** @param status of the enrolment */
    public record Programme(String programme, EnrollmentStatus status) {
    }

    static OrganizationProfileView of(Partner partner, List<Enrollment> enrollments) {
        return new OrganizationProfileView(partner.id(), partner.name(), partner.id(), partner.domain(), partner.email(), partner.country(), partner.region(),
                partner.types().stream().map(PartnerType::wire).sorted().toList(),
                enrollments.stream().map(e -> new Programme(e.programme(), e.status())).toList(), "OrganizationProfile",
                Links.self("/profiles/organization"), Attributes.of("OrganizationProfile", partner.version()));
    }
}
