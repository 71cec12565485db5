package io.twotier.agreement.partner;

import static io.twotier.agreement.AgreementType.MICROSOFT_PARTNER_AGREEMENT;
import static io.twotier.agreement.upstream.partner.PartnerFacts.source;

import io.twotier.agreement.upstream.partner.PartnerFact;
import io.twotier.agreement.upstream.partner.PartnerFacts;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Whether a partner signed the partner agreement, as others may ask; anything but yes is a refusal with its reason. */
@ApplicationScoped
public class ComplianceDesk {

    private static final Pattern MPN_ID = Pattern.compile("\\d{1,12}");

    private final PartnerFacts partners;
    private final PartnerAgreements agreements;

    ComplianceDesk(PartnerFacts partners, PartnerAgreements agreements) {
        this.partners = partners;
        this.agreements = agreements;
    }

    /** Returns when the partner that exactly one of the ids names has signed. @param mpnId a global or a location id (Q23) */
    @Transactional
    public void demandSigned(Caller caller, String mpnId, String tenantId) {
        Checks.demand(
                Check.that(mpnId != null || tenantId != null, ComplianceRejection.NEITHER),
                Check.that(mpnId == null || tenantId == null, ComplianceRejection.BOTH),
                Check.that(mpnId == null || MPN_ID.matcher(mpnId).matches(), ComplianceRejection.MALFORMED, "mpnId", "number"),
                Check.that(tenantId == null || !Ids.lenient(tenantId).equals(Ids.NOTHING), ComplianceRejection.MALFORMED, "tenantId", "GUID"));
        PartnerFact asker = partners.registered(caller.tenant());
        Checks.demand(Check.that(asker != null, PartnerAgreementRejection.NOT_REGISTERED).reading(source(caller.tenant())));
        if (mpnId == null) {
            demandSigned(asker, Ids.lenient(tenantId));
        } else {
            demandSigned(asker, mpnId);
        }
    }

    /** R13: until it signed there is no new business with it. */
    private void demandSigned(PartnerFact asker, UUID tenant) {
        PartnerFact partner = partners.about(tenant, asker.environment());
        Checks.demand(
                Check.that(partner != null, ComplianceRejection.NO_ACCOUNT, tenant).reading(source(tenant)),
                Check.that(partner == null || hasSigned(partner), ComplianceRejection.TENANT_NOT_SIGNED, tenant).reading(source(tenant)));
    }

    /** R12, R51: one step tells whether the id belongs to a reseller of the caller's region with the agreement signed there; until then it is attached to nothing new. */
    private void demandSigned(PartnerFact asker, String mpnId) {
        PartnerFact partner = partners.withMpnId(mpnId, asker.environment());
        Checks.demand(Check.that(partner != null, ComplianceRejection.MPN_UNKNOWN, mpnId).reading(PartnerFacts.anySource()));
        Checks.demand(
                Check.that(partner.reseller(), ComplianceRejection.NO_RESELLER, mpnId).reading(source(partner.id())),
                Check.that(partner.in(asker.region()), ComplianceRejection.OTHER_REGION, mpnId, partner.region(), asker.region())
                        .reading(source(partner.id())),
                Check.that(hasSigned(partner), ComplianceRejection.MPN_NOT_SIGNED, mpnId, partner.region()).reading(source(partner.id())));
    }

    private boolean hasSigned(PartnerFact partner) {
        return agreements.signed(partner.id(), MICROSOFT_PARTNER_AGREEMENT, partner.region());
    }
}
