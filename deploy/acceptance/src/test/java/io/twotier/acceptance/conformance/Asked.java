package io.twotier.acceptance.conformance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One request, still in parts, so that it can be spelled in another way.
 *
 * @param path    as it goes over the line, without the query
 * @param query   names and values, not yet encoded
 * @param spelled how values of the query are encoded
 * @param body    null without one
 */
record Asked(String method, String path, List<Parameter> query, Spelling spelled, Map<String, String> headers, String body) {

    record Parameter(String name, String value) {
    }

    /** How a client writes a value into an address. */
    enum Spelling {
        PERCENT(value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20")),
        FORM(value -> URLEncoder.encode(value, StandardCharsets.UTF_8)),
        RAW(value -> value);

        private final UnaryOperator<String> encoding;

        Spelling(UnaryOperator<String> encoding) {
            this.encoding = encoding;
        }
    }

    /** @param call method and address, the query not encoded @param body null without one */
    static Asked of(String call, Map<String, String> headers, String body) {
        String address = call.substring(call.indexOf(' ') + 1);
        int mark = address.indexOf('?');
        List<Parameter> query = new ArrayList<>();
        if (mark >= 0) {
            for (String one : address.substring(mark + 1).split("&")) {
                int sign = one.indexOf('=');
                query.add(new Parameter(one.substring(0, sign), one.substring(sign + 1)));
            }
        }
        return new Asked(call.substring(0, call.indexOf(' ')), mark < 0 ? address : address.substring(0, mark), query, Spelling.PERCENT,
                new LinkedHashMap<>(headers), body);
    }

    String target() {
        return query.isEmpty() ? path : path + "?" + query.stream().map(one -> one.name() + "=" + spelled.encoding.apply(one.value())).collect(Collectors.joining("&"));
    }

    boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }

    Asked to(String otherPath) {
        return new Asked(method, otherPath, query, spelled, headers, body);
    }

    Asked by(String otherMethod) {
        return new Asked(otherMethod, path, query, spelled, headers, body);
    }

    Asked saying(String otherBody) {
        return new Asked(method, path, query, spelled, headers, otherBody);
    }

    Asked in(Spelling other) {
        return new Asked(method, path, query, other, headers, body);
    }

    Asked asking(List<Parameter> otherQuery) {
        return new Asked(method, path, otherQuery, spelled, headers, body);
    }

    /** With one more parameter, or another value for one there is. */
    Asked asking(String name, String value) {
        List<Parameter> changed = new ArrayList<>(query.stream().filter(one -> !one.name().equalsIgnoreCase(name)).toList());
        changed.add(new Parameter(name, value));
        return asking(changed);
    }

    Asked without(String name) {
        return asking(query.stream().filter(one -> !one.name().equalsIgnoreCase(name)).toList());
    }

    Asked naming(Function<String, String> parameterNames) {
        return asking(query.stream().map(one -> new Parameter(parameterNames.apply(one.name()), one.value())).toList());
    }

    /** @param value null to leave the header out */
    Asked telling(String header, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.keySet().removeIf(header::equalsIgnoreCase);
        if (value != null) {
            changed.put(header, value);
        }
        return new Asked(method, path, query, spelled, changed, body);
    }

    @Override
    public String toString() {
        return method + " " + target() + (body == null ? "" : " " + body);
    }
}
