package io.twotier.agreement;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What this service promises, as it stands in its contract folder. */
public final class Contract {

    private Contract() {
    }

    /** What is wrong with the data of an event; empty when it is as promised. */
    public static List<String> violations(String event, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text("events/" + event + ".schema.json"), InputFormat.JSON)
                .validate(json, InputFormat.JSON, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream().map(Object::toString).toList();
    }

    public static String text(String file) {
        try {
            return Files.readString(Path.of("contract").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
