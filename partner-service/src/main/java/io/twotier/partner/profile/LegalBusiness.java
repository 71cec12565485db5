package io.twotier.partner.profile;

import io.twotier.partner.account.Contact;

/**
 * The legal business as stated last, how its vetting stands, and as it was when it last passed.
 *
 * @param lastFinalized the statement that was authorised last
 */
public record LegalBusiness(Statement current, VettingStatus status, VettingSubStatus subStatus, Statement lastFinalized) implements ProfileDetails {

    /** @param companyApproverAddress or null @param companyApproverEmail or null */
    public record Statement(String companyName, Address address, Person primaryContact, Address companyApproverAddress, String companyApproverEmail) {

        public static Statement of(String companyName, Address address, Contact primaryContact) {
            return new Statement(companyName, address, Person.of(primaryContact), null, null);
        }
    }

    public enum VettingStatus { NONE, PENDING, AUTHORIZED, REJECTED }

    public enum VettingSubStatus { NONE, ENTRY, EMAIL_OWNERSHIP, EMAIL_DOMAIN, EMPLOYMENT_VERIFICATION, DECISION, OTHER, BUSINESS_VERIFICATION }

    /** What the operator registered needs no vetting. */
    static LegalBusiness vouchedFor(Statement statement) {
        return new LegalBusiness(statement, VettingStatus.AUTHORIZED, VettingSubStatus.NONE, statement);
    }

    /** Stated anew it waits for vetting; the same once more changes nothing. */
    LegalBusiness state(Statement now) {
        return now.equals(current) ? this : new LegalBusiness(now, VettingStatus.PENDING, VettingSubStatus.ENTRY, lastFinalized);
    }

    LegalBusiness vet(VettingStatus result, VettingSubStatus detail) {
        return new LegalBusiness(current, result, detail, result == VettingStatus.AUTHORIZED ? current : lastFinalized);
    }
}
