package io.twotier.partner.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.twotier.partner.account.Partner;
import io.twotier.partner.geography.Regions;
import io.twotier.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The profiles of all partners; one that was never stated is as the register of partners has it. */
@ApplicationScoped
public class Profiles implements PanacheRepositoryBase<Profile, UUID> {

    private final Regions regions;

    Profiles(Regions regions) {
        this.regions = regions;
    }

    Profile of(Partner partner, ProfileKind kind) {
        return find("partnerId = ?1 and kind = ?2", partner.id(), kind).firstResultOptional()
                .orElseGet(() -> Profile.unstated(Ids.next(), partner.id(), kind, registered(partner, kind)));
    }

    private ProfileDetails registered(Partner partner, ProfileKind kind) {
        Address address = Address.in(partner.country());
        Person contact = Person.of(partner.primaryContact());
        return switch (kind) {
            case LEGAL_BUSINESS -> LegalBusiness.vouchedFor(new LegalBusiness.Statement(partner.name(), address, contact, null, null));
            case ORGANIZATION -> new Organization(address, null, null);
            case BILLING -> new Billing(partner.name(), address, contact, null, null, regions.currency(partner.country()).orElse(null));
            case SUPPORT -> new Support(partner.email(), null, null);
        };
    }
}
