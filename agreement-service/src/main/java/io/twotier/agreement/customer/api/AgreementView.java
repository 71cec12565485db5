package io.twotier.agreement.customer.api;

import io.twotier.agreement.customer.Contact;
import io.twotier.agreement.customer.CustomerAgreement;
import io.twotier.agreement.customer.CustomerAgreementDesk.Recorded;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import java.time.Instant;
import java.util.UUID;

/** A recorded agreement. @param userId object id of the user who recorded it */
public record AgreementView(UUID id, String userId, ContactView primaryContact, Instant dateAgreed, UUID templateId, String type, String method,
                            String agreementLink, Attributes attributes) implements Resource {

    /** The person who agreed. */
    public record ContactView(String firstName, String lastName, String email, String phoneNumber) {

        static ContactView of(Contact contact) {
            return new ContactView(contact.firstName(), contact.lastName(), contact.email(), contact.phoneNumber());
        }

        @Override
        public String toString() {
            return "ContactView[masked]";
        }
    }

    static AgreementView of(Recorded recorded) {
        CustomerAgreement agreement = recorded.agreement();
        return new AgreementView(agreement.id(), agreement.userId(), ContactView.of(agreement.contact()), agreement.dateAgreed(), agreement.templateId(),
                agreement.type().wireName(), agreement.method().wireName(), recorded.template().link(), Attributes.of("Agreement", agreement.version()));
    }
}
