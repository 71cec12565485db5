package io.twotier.partner.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** How an environment stands in the database: {@code PRODUCTION}, {@code SANDBOX} or {@code SIMULATION:<name>}. */
@Converter(autoApply = true)
public class EnvironmentText implements AttributeConverter<Environment, String> {

    @Override
    public String convertToDatabaseColumn(Environment environment) {
        return environment == null ? null : environment.simulation() == null ? environment.kind().name() : environment.kind() + ":" + environment.simulation();
    }

    @Override
    public Environment convertToEntityAttribute(String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(":", 2);
        return new Environment(Environment.Kind.valueOf(parts[0]), parts.length == 1 ? null : parts[1]);
    }
}
