package io.twotier.acceptance.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The points that are about requests, 1 to 12: the ways to write one that must all be understood. */
final class Spellings {

    private static final String CONTENT_TYPE = "Content-Type";

    private final Operation operation;
    private final List<Variant> variants = new ArrayList<>();

    private Spellings(Operation operation) {
        this.operation = operation;
    }

    static List<Variant> of(Operation operation) {
        Spellings spellings = new Spellings(operation);
        spellings.bodies();
        spellings.words();
        spellings.addresses();
        spellings.lists();
        spellings.headers();
        spellings.versions();
        return spellings.variants;
    }

    private void bodies() {
        if (operation.body() == null || !operation.body().isObject()) {
            return;
        }
        body(1, "PascalCase, unset properties as null", body -> {
            ObjectNode pascal = (ObjectNode) Words.named(body, Words::capital);
            operation.unset().forEach(name -> pascal.putNull(Words.capital(name)));
            return pascal.putNull("Links").putNull("Attributes");
        });
        body(1, "oDd CaSe", body -> (ObjectNode) Words.named(body, Words::odd));
        body(2, "properties nobody asked for", body -> {
            body.put("totalPrice", 0.0).put("enableGDAPByDefault", true).put("CreationDate", "0001-01-01T00:00:00").put("HasPurchasableAddOns", false);
            body.putObject("somethingNew").putArray("of").addNull();
            body.putObject("attributes").put("objectType", "Whatever").put("etag", "c3RhbGU=");
            body.putObject("links").putObject("self").put("uri", "/x").put("method", "GET").putArray("headers");
            return body;
        });
        body(2, "empty links", body -> {
            body.putObject("links").putObject("self");
            return body;
        });
    }

    private void words() {
        for (String place : operation.enums()) {
            variants.add(new Variant(3, place + " as snake_case", (asked, sitting) -> Words.at(asked, place, Words::snake)));
            variants.add(new Variant(3, place + " as camelCase", (asked, sitting) -> Words.at(asked, place, Words::camel)));
            variants.add(new Variant(3, place + " as PascalCase", (asked, sitting) -> Words.at(asked, place, Words::pascal)));
            if (place.endsWith("billingCycle")) {
                variants.add(new Variant(3, place + " unknown", (asked, sitting) -> Words.at(asked, place, value -> "unknown")));
            }
        }
        for (String place : operation.dates()) {
            date(place, "without fraction", "yyyy-MM-dd'T'HH:mm:ss'Z'", 0);
            date(place, "in milliseconds", "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", 0);
            date(place, "with seven digits and an offset", "yyyy-MM-dd'T'HH:mm:ss.SSSSSSSxxx", 2);
            date(place, "with nine digits", "yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", 0);
            if (place.equals("?startDate") || place.equals("?endDate")) {
                date(place, "as the .NET clients write it", "MM/dd/yyyy HH:mm:ss", 0);
                date(place, "as a day", "yyyy-MM-dd", 0);
                date(place, "as the day of the year", "yyyy-MM-D", 0);
            }
        }
    }

    private void date(String place, String name, String pattern, int offset) {
        variants.add(new Variant(8, place + " " + name, (asked, sitting) -> Words.at(asked, place, value ->
                DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(OffsetDateTime.ofInstant(Instant.parse(value), ZoneOffset.ofHours(offset))))));
    }

    private void addresses() {
        if (operation.call().contains("?") || !operation.empty().isEmpty()) {
            variants.add(new Variant(4, "names in capitals", (asked, sitting) -> asked.naming(name -> name.toUpperCase(Locale.ROOT))));
            variants.add(new Variant(4, "names in small letters", (asked, sitting) -> asked.naming(name -> name.toLowerCase(Locale.ROOT))));
            variants.add(new Variant(4, "True", (asked, sitting) -> asked.asking(asked.query().stream()
                    .map(one -> one.value().equals("true") ? new Asked.Parameter(one.name(), "True") : one).toList())));
        }
        for (String name : operation.empty()) {
            variants.add(new Variant(4, name + " without a value", (asked, sitting) -> asked.asking(Words.capital(name), "")));
        }
        variants.add(new Variant(5, "doubled slashes and one at the end", (asked, sitting) -> asked.to(asked.path().replace("/", "//") + "/")));
        variants.add(new Variant(5, "a path in capitals", (asked, sitting) -> asked.to(asked.path().toUpperCase(Locale.ROOT))));
        variants.add(new Variant(5, "ids in capitals, in the body too", (asked, sitting) -> asked.to(Words.capitalIds(asked.path()))
                .saying(asked.body() == null ? null : Words.capitalIds(asked.body()))));
    }

    private void lists() {
        Operation.Filter filter = operation.filter();
        if (filter != null) {
            filter("percent-encoded", Asked.Spelling.PERCENT, "{\"Field\":\"%s\",\"Value\":\"%s\",\"Operator\":\"%s\"}", filter.operator());
            filter("form-encoded, with spaces", Asked.Spelling.FORM, "{ \"field\": \"%s\", \"value\": \"%s\", \"operator\": \"%s\" }", filter.operator());
            filter("not encoded at all", Asked.Spelling.RAW, "{\"Field\":\"%s\",\"Value\":\"%s\",\"Operator\":\"%s\"}", filter.operator());
            filter("the operator in PascalCase, a field too many", Asked.Spelling.PERCENT,
                    "{\"fieldType\":\"string\",\"FIELD\":\"%s\",\"value\":\"%s\",\"Operator\":\"%s\"}", Words.pascal(filter.operator()));
            filter("the operator by its number", Asked.Spelling.PERCENT, "{\"Field\":\"%s\",\"Value\":\"%s\",\"Operator\":" + filter.ordinal() + "}", "");
            variants.add(new Variant(6, "a value with quotes, spaces and far letters", (asked, sitting) -> asked.asking("filter",
                    "{\"Field\":\"%s\",\"Value\":\"å \\\"ö\\\" 漢\",\"Operator\":\"%s\"}".formatted(filter.field(), filter.operator()))));
        }
        if (operation.paged()) {
            variants.add(new Variant(7, "size=0", (asked, sitting) -> asked.asking("size", "0")));
            variants.add(new Variant(7, "no size", (asked, sitting) -> asked.without("size")));
            variants.add(new Variant(7, "a size nobody has", (asked, sitting) -> asked.asking("size", "100000")));
        }
    }

    private void filter(String name, Asked.Spelling spelling, String text, String operator) {
        Operation.Filter filter = operation.filter();
        variants.add(new Variant(6, name, (asked, sitting) -> asked.in(spelling)
                .asking("filter", text.formatted(filter.field(), sitting.filled(filter.value()), operator))));
    }

    private void headers() {
        variants.add(new Variant(9, "nothing but the token", (asked, sitting) -> new Asked(asked.method(), asked.path(), asked.query(), asked.spelled(),
                asked.body() == null ? Map.of() : Map.of(CONTENT_TYPE, asked.headers().get(CONTENT_TYPE)), asked.body())));
        variants.add(new Variant(9, "all that an SDK sends", (asked, sitting) -> asked.telling("X-Locale", "en-US").telling("MS-Contract-Version", "v1")
                .telling("MS-PartnerCenter-Client", "some SDK").telling("MS-SdkVersion", "1.15.4").telling("MS-PartnerCenter-Application", "app")
                .telling("MS-CV", "Xq6").telling("api-version", "v1")));
        variants.add(new Variant(9, "a content type whatever is sent, and its charset", (asked, sitting) -> asked.telling(CONTENT_TYPE,
                asked.headers().getOrDefault(CONTENT_TYPE, "application/json") + "; charset=utf-8")));
        if (operation.body() != null) {
            variants.add(new Variant(9, "waiting for 100 Continue", (asked, sitting) -> asked.telling("Expect", "100-continue")));
        }
    }

    private void versions() {
        if (operation.etag()) {
            variants.add(new Variant(10, "the bare etag", (asked, sitting) -> asked.telling("If-Match", sitting.etag(asked))));
            variants.add(new Variant(10, "the etag in quotes", (asked, sitting) -> asked.telling("If-Match", '"' + sitting.etag(asked) + '"')));
            variants.add(new Variant(10, "no etag", (asked, sitting) -> asked));
        }
        if (operation.whole()) {
            variants.add(new Variant(11, "the whole resource with the change", (asked, sitting) -> asked.saying(whole(sitting, asked).toString())));
            variants.add(new Variant(11, "an etag that is stale", (asked, sitting) -> {
                ObjectNode whole = whole(sitting, asked);
                ((ObjectNode) whole.get("attributes")).put("etag", "c3RhbGU=");
                return asked.saying(whole.put("hasPurchasableAddOns", false).toString());
            }));
            variants.add(new Variant(11, "no attributes", (asked, sitting) -> asked.saying(whole(sitting, asked).without(List.of("attributes", "links")).toString())));
        }
        if (operation.body() != null && operation.body().isTextual() && !operation.form()) {
            variants.add(new Variant(12, "a text as the body", (asked, sitting) -> asked));
            variants.add(new Variant(12, "no body", (asked, sitting) -> asked.saying(null)));
        }
    }

    private ObjectNode whole(Sitting sitting, Asked asked) {
        return ((ObjectNode) sitting.there(asked)).setAll((ObjectNode) Words.read(asked.body()));
    }

    private void body(int point, String name, UnaryOperator<ObjectNode> change) {
        variants.add(new Variant(point, name, (asked, sitting) -> asked.saying(change.apply((ObjectNode) Words.read(asked.body())).toString())));
    }
}
