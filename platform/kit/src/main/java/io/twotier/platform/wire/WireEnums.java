package io.twotier.platform.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Enums on the wire: {@code snake_case}, {@code camelCase} or {@code PascalCase} come in, lower {@code snake_case} goes out. */
class WireEnums extends SimpleModule {

    WireEnums() {
        super("wire-enums");
        setDeserializers(new Lenient());
        addSerializer(new LowerSnake());
    }

    static String bare(String text) {
        return text.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static class LowerSnake extends StdScalarSerializer<Enum<?>> {

        LowerSnake() {
            super(Enum.class, false);
        }

        @Override
        public void serialize(Enum<?> value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.name().toLowerCase(Locale.ROOT));
        }
    }

    private static class Lenient extends SimpleDeserializers {

        @Override
        public JsonDeserializer<?> findEnumDeserializer(Class<?> type, DeserializationConfig config, BeanDescription description) {
            return new ByBareName(type);
        }

        @Override
        public JsonDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config, BeanDescription description) {
            return null;
        }
    }

    private static class ByBareName extends StdScalarDeserializer<Object> {

        private final transient Map<String, Object> constants;

        ByBareName(Class<?> type) {
            super(type);
            constants = Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(c -> bare(((Enum<?>) c).name()), Function.identity()));
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = in.getValueAsString();
            Object constant = text == null ? null : constants.get(bare(text));
            if (constant == null && text != null && !text.isEmpty()) {
                return context.handleWeirdStringValue(handledType(), text, "not one of the known values");
            }
            return constant;
        }
    }
}
