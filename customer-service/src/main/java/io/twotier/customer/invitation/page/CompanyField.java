package io.twotier.customer.invitation.page;

import io.quarkus.qute.TemplateEnum;
import java.util.Arrays;
import java.util.Optional;

/** What a tenant that is not known yet is asked about its company. */
@TemplateEnum
public enum CompanyField {
    COMPANY("companyName", "text", "organization", true),
    EMAIL("email", "email", "email", true),
    STREET("addressLine1", "text", "address-line1", true),
    POSTAL_CODE("postalCode", "text", "postal-code", false),
    CITY("city", "text", "address-level2", true),
    STATE("state", "text", "address-level1", false),
    COUNTRY("country", "select", "country", true),
    PHONE("phoneNumber", "tel", "tel", false),
    REGISTRATION("organizationRegistrationNumber", "text", "off", false);

    private final String input;
    private final String type;
    private final String autocomplete;
    private final boolean required;

    CompanyField(String input, String type, String autocomplete, boolean required) {
        this.input = input;
        this.type = type;
        this.autocomplete = autocomplete;
        this.required = required;
    }

    /** @param path of what was wrong in the request as the API would have it */
    static Optional<CompanyField> at(String path) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        return Arrays.stream(values()).filter(field -> field.input.equals(last)).findFirst();
    }

    public String input() {
        return input;
    }

    public String type() {
        return type;
    }

    public String autocomplete() {
        return autocomplete;
    }

    public boolean required() {
        return required;
    }

    public boolean choice() {
        return this == COUNTRY;
    }
}
