package io.twotier.agreement.customer.page;

import io.quarkus.qute.TemplateEnum;
import java.util.Arrays;
import java.util.Optional;

/** What is asked about the person who accepts. */
@TemplateEnum
public enum ContactField {
    FIRST_NAME("firstName", "text", "given-name", "given_name", true),
    LAST_NAME("lastName", "text", "family-name", "family_name", true),
    EMAIL("email", "email", "email", "email", true),
    PHONE("phoneNumber", "tel", "tel", "phone_number", false);

    private final String input;
    private final String type;
    private final String autocomplete;
    private final String claim;
    private final boolean required;

    ContactField(String input, String type, String autocomplete, String claim, boolean required) {
        this.input = input;
        this.type = type;
        this.autocomplete = autocomplete;
        this.claim = claim;
        this.required = required;
    }

    /** @param path of what was wrong in the request as the API would have it */
    static Optional<ContactField> at(String path) {
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

    /** What the sign-in may know already. */
    String claim() {
        return claim;
    }

    public boolean required() {
        return required;
    }
}
