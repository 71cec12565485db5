package io.twotier.partner.profile.api;

import io.twotier.partner.account.DirectBillStatus;
import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerType;
import io.twotier.partner.enrollment.Enrollment;
import io.twotier.partner.enrollment.EnrollmentStatus;
import io.twotier.partner.profile.Address;
import io.twotier.partner.profile.Organization;
import io.twotier.partner.profile.ProfileDesk;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import java.util.List;
import java.util.UUID;

/** The partner about itself, with its types and programmes (R97, R101), and whether its direct-bill rights are restricted and why (R8). */
public record OrganizationProfileView(UUID id, String companyName, Address defaultAddress, UUID tenantId, String domain, String email, String language,
                                      String culture, String country, String region, List<String> partnerTypes, DirectBillStatus directBillStatus,
                                      String directBillReason, List<Programme> programmes, String profileType, Links links, Attributes attributes)
        implements Resource {

    /** @param status of the enrolment */
    public record Programme(String programme, EnrollmentStatus status) {
    }

    static OrganizationProfileView of(ProfileDesk.Kept kept, List<Enrollment> enrollments) {
        Partner partner = kept.partner();
        Organization organization = (Organization) kept.profile().details();
        boolean directBill = partner.is(PartnerType.DIRECT_BILL);
        return new OrganizationProfileView(partner.id(), partner.name(), organization.defaultAddress(), partner.id(), partner.domain(), partner.email(),
                organization.language(), organization.culture(), partner.country(), partner.region(), partner.types().stream().map(PartnerType::wire).sorted().toList(),
                directBill ? partner.directBillStatus() : null, directBill ? partner.directBill().reason() : null,
                enrollments.stream().map(e -> new Programme(e.programme(), e.status())).toList(), "OrganizationProfile",
                Links.self("/profiles/organization"), Attributes.of("OrganizationProfile", kept.organizationRevision()));
    }
}
