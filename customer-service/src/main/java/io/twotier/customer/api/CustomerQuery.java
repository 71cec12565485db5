package io.twotier.customer.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.customer.CustomerFilter;
import io.twotier.customer.CustomerPages;
import io.twotier.customer.CustomerRejection;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Collection;
import io.twotier.platform.wire.Link;
import io.twotier.platform.wire.Links;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a list of customers is asked for: parameter names and operations in any case, an empty value as if it were not there. */
record CustomerQuery(int size, CustomerFilter filter, String filterText, String continuation) {

    private static final String TOKEN = "MS-ContinuationToken";

    static CustomerQuery of(MultivaluedMap<String, String> parameters, String tokenHeader, ObjectMapper json) {
        String seek = first(parameters, "seekOperation");
        String token = tokenHeader == null ? first(parameters, TOKEN) : tokenHeader;
        String filter = first(parameters, "filter");
        return new CustomerQuery(size(first(parameters, "size")), CustomerFilter.parse(filter, json), filter,
                continuation(seek == null ? "first" : seek.toLowerCase(Locale.ROOT), token));
    }

    Collection<CustomerItem> answer(CustomerPages.Page page) {
        String uri = "/customers?" + String.join("&", Stream.of(size == 0 ? "" : "size=" + size,
                filterText == null ? "" : "filter=" + URLEncoder.encode(filterText, StandardCharsets.UTF_8)).filter(p -> !p.isEmpty()).toList());
        Link self = Link.get(uri.replaceAll("[?]$", ""));
        Link next = page.continuation() == null ? null
                : new Link(uri + (uri.endsWith("?") ? "" : "&") + "seekOperation=Next", "GET", List.of(new Link.Header(TOKEN, page.continuation())));
        List<CustomerItem> items = page.rows().stream().map(CustomerItem::of).toList();
        return new Collection<>(items.size(), items, new Links(self, next, null), page.continuation(), Attributes.of("Collection"));
    }

    private static String continuation(String seek, String token) {
        return switch (seek) {
            case "first" -> null;
            case "next" -> {
                if (token == null || token.isBlank()) {
                    throw CustomerRejection.BAD_PAGE.refuse("seekOperation=Next needs the header " + TOKEN);
                }
                yield token;
            }
            default -> throw CustomerRejection.BAD_PAGE.refuse("seekOperation is First or Next");
        };
    }

    private static int size(String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text.trim());
        } catch (NumberFormatException e) {
            throw CustomerRejection.BAD_PAGE.refuse("size is not a number");
        }
    }

    private static String first(MultivaluedMap<String, String> parameters, String name) {
        return parameters.entrySet().stream().filter(p -> p.getKey().equalsIgnoreCase(name)).map(p -> p.getValue().get(0))
                .filter(value -> !value.isBlank()).findFirst().orElse(null);
    }
}
