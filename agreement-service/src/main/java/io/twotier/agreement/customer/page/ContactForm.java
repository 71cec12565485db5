package io.twotier.agreement.customer.page;

import io.twotier.agreement.customer.api.AgreementRequest;
import io.twotier.agreement.customer.api.ContactRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The person who accepts, as far as it is filled in. @param wrong what must be looked at again */
public record ContactForm(Map<ContactField, String> values, Set<ContactField> wrong) {

    /** A field to show. */
    public record Shown(ContactField what, String value, boolean wrong) {
    }

    /** @param known what is known of a field, or null */
    static ContactForm of(Function<ContactField, String> known) {
        Map<ContactField, String> values = new EnumMap<>(ContactField.class);
        Arrays.stream(ContactField.values()).filter(field -> known.apply(field) != null && !known.apply(field).isBlank())
                .forEach(field -> values.put(field, known.apply(field).trim()));
        return new ContactForm(values, Set.of());
    }

    static ContactForm sent(MultivaluedMap<String, String> fields) {
        return of(field -> fields.getFirst(field.input()));
    }

    ContactForm wrong(Set<ContactField> fields) {
        return new ContactForm(values, fields);
    }

    /** What the API would be sent. */
    AgreementRequest about(UUID template) {
        return new AgreementRequest(new ContactRequest(values.get(ContactField.FIRST_NAME), values.get(ContactField.LAST_NAME), values.get(ContactField.EMAIL),
                values.get(ContactField.PHONE)), template.toString(), null, null, null, null);
    }

    public List<Shown> fields() {
        return Arrays.stream(ContactField.values()).map(field -> new Shown(field, values.getOrDefault(field, ""), wrong.contains(field))).toList();
    }

    @Override
    public String toString() {
        return "ContactForm[masked]";
    }
}
