package io.twotier.partner.profile.api;

import io.twotier.partner.profile.Address;
import io.twotier.partner.profile.LegalBusiness;
import io.twotier.partner.profile.LegalBusiness.VettingStatus;
import io.twotier.partner.profile.LegalBusiness.VettingSubStatus;
import io.twotier.partner.profile.Person;
import io.twotier.partner.profile.ProfileDesk;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;

/** The legal business profile, as stated last or as it last passed vetting. */
public record LegalBusinessView(String companyName, Address address, Person primaryContact, Address companyApproverAddress, String companyApproverEmail,
                                VettingStatus vettingStatus, VettingSubStatus vettingSubStatus, String profileType, Links links, Attributes attributes)
        implements Resource {

    static LegalBusinessView current(ProfileDesk.Kept kept) {
        LegalBusiness business = (LegalBusiness) kept.profile().details();
        return of(kept, business.current(), business.status(), business.subStatus());
    }

    static LegalBusinessView lastFinalized(ProfileDesk.Kept kept) {
        return of(kept, ((LegalBusiness) kept.profile().details()).lastFinalized(), VettingStatus.AUTHORIZED, VettingSubStatus.NONE);
    }

    private static LegalBusinessView of(ProfileDesk.Kept kept, LegalBusiness.Statement said, VettingStatus status, VettingSubStatus detail) {
        return new LegalBusinessView(said.companyName(), said.address(), said.primaryContact(), said.companyApproverAddress(), said.companyApproverEmail(), status,
                detail, "LegalBusinessProfile", Links.self("/profiles/legalbusiness"), Attributes.of("LegalBusinessProfile", kept.profile().revision()));
    }
}
