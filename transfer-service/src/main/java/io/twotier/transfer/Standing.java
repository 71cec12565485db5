package io.twotier.transfer;

import io.twotier.platform.command.Check;
import io.twotier.platform.command.Source;
import io.twotier.transfer.upstream.agreement.CustomerAgreementFacts;
import io.twotier.transfer.upstream.agreement.PartnerAgreementFacts;
import io.twotier.transfer.upstream.agreement.ReacceptanceFacts;
import io.twotier.transfer.upstream.customer.CustomerFact;
import io.twotier.transfer.upstream.customer.CustomerFacts;
import io.twotier.transfer.upstream.partner.PartnerFact;
import io.twotier.transfer.upstream.partner.PartnerFacts;
import io.twotier.transfer.upstream.partner.PartnershipFacts;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * How a customer and two partners stand to each other, as far as other services have told us; anything may be unknown.
 * Offers the conditions between the parties as checks; {@link CreationRules} and {@link AcceptanceRules} list which apply.
 */
public record Standing(UUID customerId, UUID sourceId, UUID targetId, CustomerFact customer, PartnerFact source, PartnerFact target,
                       boolean sourceRelated, boolean targetRelated, boolean partnership, boolean sourceSigned, boolean targetSigned,
                       boolean agreementValid) {

    /** Whatever is known of the parties; asked to have caught up before it is read, so that it is read once. */
    public static Source[] sources(UUID customer, UUID source, UUID target) {
        return new Source[] {CustomerFacts.source(customer), PartnerFacts.source(source), PartnerFacts.source(target), PartnershipFacts.source(target, source),
            PartnerAgreementFacts.source(source), PartnerAgreementFacts.source(target), CustomerAgreementFacts.source(customer), ReacceptanceFacts.source()};
    }

    /** R158: what the target will have to have in order before it can accept, beside what holds when the transfer is created; told by code only. */
    public List<Check> neededToAccept() {
        return List.of(theirs(targetSignedItself(), "target"), agreementOfTheTarget());
    }

    /** The same of the source, where it is the one that accepts. */
    public List<Check> neededOfTheSource() {
        return List.of(theirs(sourceSignedItself(), "source"));
    }

    /** R158: the customer agreement, as the source is told of it. */
    Check agreementOfTheTarget() {
        return theirs(customerAgreed(), "target");
    }

    /** A condition that only the other party can meet: how it does that is not this one's to know. */
    public static Check theirs(Check check, String party) {
        return new Check(TransferRejection.ofTheOther(check.rejection(), party), check.passed(), check.args(), check.sources());
    }

    /** R113: asked before anything else, and alone, so that a stranger learns nothing about the customer. */
    public Check related() {
        return Check.that(sourceRelated && customer != null, TransferRejection.NO_RELATIONSHIP, sourceId, customerId).reading(CustomerFacts.source(customerId));
    }

    /** R175 */
    public Check notInTheSandbox() {
        return Check.that(customer == null || !"sandbox".equals(customer.environment()), TransferRejection.SANDBOX).reading(CustomerFacts.source(customerId));
    }

    /** R158: the source finished its enrolment. */
    Check sourceIsEnrolled() {
        return Check.that(source != null && source.reseller(), TransferRejection.NOT_ENROLLED).reading(PartnerFacts.source(sourceId));
    }

    /** R135, R163: before creating, the provider is listed at the customer. */
    Check targetIsRelated() {
        return Check.that(targetRelated, TransferRejection.TARGET_UNRELATED, targetId, customerId).reading(CustomerFacts.source(customerId));
    }

    /** R163: before accepting, the source is listed as the customer's reseller. */
    Check sourceIsRelated() {
        return theirs(Check.that(sourceRelated, TransferRejection.SOURCE_UNRELATED, sourceId, customerId).reading(CustomerFacts.source(customerId)), "source");
    }

    /** R32, R64 */
    Check partnershipIsActive() {
        return Check.that(partnership && target != null && target.provider(), TransferRejection.NO_PARTNERSHIP, targetId)
                .reading(PartnershipFacts.source(targetId, sourceId), PartnerFacts.source(targetId));
    }

    /** R27, R28 */
    public Check regionIsOne() {
        boolean one = source != null && target != null && customer != null && source.region() != null
                && Objects.equals(source.region(), target.region()) && Objects.equals(source.region(), customer.region());
        return Check.that(one, TransferRejection.OTHER_REGION)
                .reading(PartnerFacts.source(sourceId), PartnerFacts.source(targetId), CustomerFacts.source(customerId));
    }

    /** R27, R28: of the target alone, which asks; what region the source has is not its to know. */
    public Check targetIsOfTheCustomersRegion() {
        boolean one = target != null && customer != null && target.region() != null && Objects.equals(target.region(), customer.region());
        return Check.that(one, TransferRejection.CUSTOMER_ELSEWHERE).reading(PartnerFacts.source(targetId), CustomerFacts.source(customerId));
    }

    /** R11, for the source as the one who asks. */
    public Check sourceSignedItself() {
        return Check.that(sourceSigned, TransferRejection.OWN_MPA_MISSING, sourceId).reading(PartnerAgreementFacts.source(sourceId));
    }

    /** R13: no new business with a reseller that has not signed. */
    Check resellerSigned() {
        return theirs(Check.that(sourceSigned, TransferRejection.RESELLER_MPA_MISSING, sourceId).reading(PartnerAgreementFacts.source(sourceId)), "source");
    }

    /** R11, for the target. */
    public Check targetSignedItself() {
        return Check.that(targetSigned, TransferRejection.OWN_MPA_MISSING, targetId).reading(PartnerAgreementFacts.source(targetId));
    }

    /** R153, R158: accepted directly, or attested by the target itself, in a version that counts at the moment. */
    public Check customerAgreed() {
        return Check.that(agreementValid, TransferRejection.CUSTOMER_AGREEMENT_MISSING, customerId, targetId)
                .reading(CustomerAgreementFacts.source(customerId), ReacceptanceFacts.source());
    }
}
