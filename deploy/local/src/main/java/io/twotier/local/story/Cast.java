package io.twotier.local.story;

import io.twotier.local.Suite;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;

/** Who takes part in one run, and what they learn on the way. Everybody is new in every run, so the story can be played on kept data. */
final class Cast {

    private static final SecureRandom RANDOM = new SecureRandom();

    final String run = Integer.toString(RANDOM.nextInt(36 * 36 * 36 * 36 * 36, Integer.MAX_VALUE), 36);
    final Partner provider = new Partner(UUID.randomUUID(), "Nordlys Distribution", "IndirectProvider", "nordlys-" + run + ".example", mpnId(), mpnId());
    final Partner partner = new Partner(UUID.randomUUID(), "Kvarnsten Cloud", "DirectBill", "kvarnsten-" + run + ".example", mpnId(), mpnId());
    final String customerDomain = "bjorkdal-" + run + ".onmicrosoft.example";
    final Actor operator;
    private final IdentityTeam identities;

    Actor providerAdmin;
    Actor providerAgent;
    Actor partnerAdmin;
    Actor partnerAgent;
    Actor customerAdmin;

    /** The customer's id; paths below it begin with {@link #customer()}. */
    String customerId;
    String orderId;
    String e3;
    String addOn;
    String azure;
    String azurePlan;
    String azureEntitlement;
    String enrollmentId;
    String transferId;
    String newE3;
    String newAzure;

    Cast(Suite suite) {
        operator = new Actor("the operator", () -> suite.userToken("operator@twotier.example"));
        identities = new IdentityTeam(suite);
    }

    /** The identity team makes the partners' users. */
    void hire() {
        providerAdmin = identities.hire("Gerda", provider.name(), provider.mail("ga"), provider.id(), "GA");
        providerAgent = identities.hire("Astrid", provider.name(), provider.mail("aa"), provider.id(), "AA");
        partnerAdmin = identities.hire("Gunnar", partner.name(), partner.mail("ga"), partner.id(), "GA");
        partnerAgent = identities.hire("Albin", partner.name(), partner.mail("aa"), partner.id(), "AA");
    }

    /** One more person of a partner's tenant, whatever the company. */
    Actor another(String name, Partner company, String role) {
        return identities.hire(name, company.name(), company.mail(name.toLowerCase(Locale.ROOT)), company.id(), role);
    }

    /** One more company; nobody has registered it yet. */
    Partner anotherPartner(String name, String type) {
        return new Partner(UUID.randomUUID(), name, type, name.toLowerCase(Locale.ROOT) + "-" + run + ".example", mpnId(), mpnId());
    }

    /** The customer's first user, as the identity provider knows it. */
    String customerUser() {
        return "admin@" + customerDomain;
    }

    /** The identity team's help when the first user's temporary password was told to nobody. */
    String newCustomerPassword() {
        return identities.newTemporaryPassword(customerUser());
    }

    String customer() {
        return "/v1/customers/" + customerId;
    }

    private static String mpnId() {
        return Long.toString(RANDOM.nextLong(1_000_000_000L, 10_000_000_000L));
    }
}
