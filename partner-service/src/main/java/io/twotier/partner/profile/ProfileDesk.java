package io.twotier.partner.profile;

import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerDesk;
import io.twotier.partner.account.PartnerRejection;
import io.twotier.partner.profile.LegalBusiness.VettingStatus;
import io.twotier.partner.profile.LegalBusiness.VettingSubStatus;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Preconditions;
import io.twotier.platform.command.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Currency;
import java.util.UUID;

/** Reads and replaces the profiles of partners, each whole. Only an If-Match header is a precondition. */
@ApplicationScoped
public class ProfileDesk {

    private final PartnerDesk partners;
    private final Profiles profiles;
    private final AddressRules addresses;
    private final Preconditions preconditions;

    ProfileDesk(PartnerDesk partners, Profiles profiles, AddressRules addresses, Preconditions preconditions) {
        this.partners = partners;
        this.profiles = profiles;
        this.addresses = addresses;
        this.preconditions = preconditions;
    }

    /** A profile with its partner, of whom the organisation profile shows more. */
    public record Kept(Partner partner, Profile profile) {

        /** What an etag of the organisation is made of: it grows with either part. */
        public long organizationRevision() {
            return partner.version() + profile.revision();
        }
    }

    public Kept find(Caller caller, ProfileKind kind) {
        Partner partner = partners.own(caller);
        return new Kept(partner, profiles.of(partner, kind));
    }

    @Transactional
    public Kept state(Caller caller, LegalBusiness.Statement now) {
        Kept kept = find(caller, ProfileKind.LEGAL_BUSINESS);
        addresses.demand(now.address(), "address");
        addresses.demand(now.companyApproverAddress(), "companyApproverAddress");
        demandItsCountry(kept, now.address());
        preconditions.match(kept.profile().revision());
        return replaced(kept, ((LegalBusiness) kept.profile().details()).state(now));
    }

    /** The name and address of mail stand in the register of partners, which tells others when they change. */
    @Transactional
    public Kept state(Caller caller, Organization now, String name, String email) {
        Kept kept = find(caller, ProfileKind.ORGANIZATION);
        addresses.demand(now.defaultAddress(), "defaultAddress");
        demandItsCountry(kept, now.defaultAddress());
        preconditions.match(kept.organizationRevision());
        partners.present(kept.partner(), name, email);
        return replaced(kept, now);
    }

    @Transactional
    public Kept state(Caller caller, Billing now) {
        Kept kept = find(caller, ProfileKind.BILLING);
        addresses.demand(now.address(), "address");
        Checks.demand(Check.that(now.billingCurrency() == null || currencyExists(now.billingCurrency()), ProfileRejection.UNKNOWN_CURRENCY, now.billingCurrency()));
        preconditions.match(kept.profile().revision());
        return replaced(kept, now);
    }

    @Transactional
    public Kept state(Caller caller, Support now) {
        Kept kept = find(caller, ProfileKind.SUPPORT);
        preconditions.match(kept.profile().revision());
        return replaced(kept, now);
    }

    /** What the maker of a partner says about its legal business needs no vetting. */
    @Transactional
    public void vouch(Partner partner, LegalBusiness.Statement business) {
        addresses.demand(business.address(), "legalBusinessProfile.address");
        Kept kept = new Kept(partner, profiles.of(partner, ProfileKind.LEGAL_BUSINESS));
        demandItsCountry(kept, business.address());
        replaced(kept, LegalBusiness.vouchedFor(business));
    }

    /** The operator's word on what a partner stated about its legal business. */
    @Transactional
    public Kept vet(UUID id, VettingStatus result, VettingSubStatus detail) {
        Partner partner = partners.find(id);
        Kept kept = new Kept(partner, profiles.of(partner, ProfileKind.LEGAL_BUSINESS));
        LegalBusiness business = (LegalBusiness) kept.profile().details();
        Checks.demand(
                Check.that(result == VettingStatus.AUTHORIZED || result == VettingStatus.REJECTED, ProfileRejection.NO_RESULT),
                Check.that(business.status() == VettingStatus.PENDING, ProfileRejection.NOT_IN_VETTING));
        preconditions.match(kept.profile().revision());
        return replaced(kept, business.vet(result, detail));
    }

    /** A partner's region, and with it its partnerships, hangs on its country. */
    private static void demandItsCountry(Kept kept, Address address) {
        String country = kept.partner().country();
        Checks.demand(Check.that(country.equalsIgnoreCase(address.country()), PartnerRejection.COUNTRY_STAYS, country));
    }

    private Kept replaced(Kept kept, ProfileDetails now) {
        kept.profile().state(now);
        profiles.persist(kept.profile());
        Work.current().acted("partner", kept.partner().id().toString());
        return kept;
    }

    private static boolean currencyExists(String code) {
        return Currency.getAvailableCurrencies().stream().anyMatch(currency -> currency.getCurrencyCode().equalsIgnoreCase(code));
    }
}
