package io.twotier.platform.wire;

import jakarta.ws.rs.core.UriInfo;

/** Query parameters as clients send them: names in any letter case, an empty value is as good as none. */
public final class Query {

    private Query() {
    }

    public static String parameter(UriInfo uri, String name) {
        return uri.getQueryParameters().entrySet().stream().filter(one -> one.getKey().equalsIgnoreCase(name))
                .flatMap(one -> one.getValue().stream()).map(String::trim).filter(value -> !value.isEmpty()).findFirst().orElse(null);
    }
}
