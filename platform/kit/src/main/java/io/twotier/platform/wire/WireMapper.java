package io.twotier.platform.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * Reads leniently, writes exactly: property names in any letter case, unknown ones ignored, enums in any case and with or without underscores;
 * out go camelCase names, lower snake_case enums, ISO dates with their zone, and no nulls.
 */
@Singleton
public class WireMapper implements ObjectMapperCustomizer {

    private static final int DEEPEST = 64;
    /** Of one value, in what comes in. */
    public static final int LONGEST_STRING = 1_000_000;

    @Override
    public void customize(ObjectMapper mapper) {
        shape(mapper);
    }

    /** The same shape for a mapper outside of a container. */
    @SuppressWarnings("deprecation") // the framework hands over a mapper that is already built
    public static ObjectMapper shape(ObjectMapper mapper) {
        mapper.getFactory().setStreamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST_STRING).build());
        mapper.configure(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES, true);
        mapper.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
        mapper.configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true);
        mapper.configure(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, false);
        mapper.configure(SerializationFeature.FAIL_ON_EMPTY_BEANS, false);
        mapper.setSerializationInclusion(JsonInclude.Include.NON_NULL);
        mapper.registerModule(new JavaTimeModule());
        mapper.registerModule(new WireEnums());
        return mapper;
    }
}
