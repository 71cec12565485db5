package io.twotier.partner.sandbox;

import io.twotier.partner.account.Contact;
import io.twotier.partner.profile.LegalBusiness;

/**
 * What a provider asks for.
 *
 * @param mpnId  of the reseller's location
 * @param domain of the tenant, in small letters
 * @param admin  how its administrator is called, before the {@code @}
 */
public record NewReseller(String mpnId, String domain, String name, String country, String admin, Contact contact, LegalBusiness.Statement business) {

    String signIn() {
        return admin + "@" + domain;
    }
}
