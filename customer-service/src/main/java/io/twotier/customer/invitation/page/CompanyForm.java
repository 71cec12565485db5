package io.twotier.customer.invitation.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The company of a tenant that is not known yet, as far as it is filled in. @param wrong what must be looked at again */
public record CompanyForm(Map<CompanyField, String> values, Set<CompanyField> wrong) {

    /** A field to show. */
    public record Shown(CompanyField what, String value, boolean wrong) {
    }

    static CompanyForm empty(String email) {
        return new CompanyForm(email != null && email.contains("@") ? Map.of(CompanyField.EMAIL, email) : Map.of(), Set.of());
    }

    /** What was sent, or null when the form of a company was not in it. */
    static CompanyForm sent(MultivaluedMap<String, String> fields) {
        if (!fields.containsKey(CompanyField.COMPANY.input())) {
            return null;
        }
        Map<CompanyField, String> values = new EnumMap<>(CompanyField.class);
        Arrays.stream(CompanyField.values()).filter(field -> fields.getFirst(field.input()) != null && !fields.getFirst(field.input()).isBlank())
                .forEach(field -> values.put(field, fields.getFirst(field.input()).trim()));
        return new CompanyForm(values, Set.of());
    }

    CompanyForm wrong(Set<CompanyField> fields) {
        return new CompanyForm(values, fields);
    }

    /** Or null. */
    String of(CompanyField field) {
        return values.get(field);
    }

    public List<Shown> fields() {
        return Arrays.stream(CompanyField.values()).map(field -> new Shown(field, values.getOrDefault(field, ""), wrong.contains(field))).toList();
    }
}
