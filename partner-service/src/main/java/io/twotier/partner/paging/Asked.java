package io.twotier.partner.paging;

import io.twotier.platform.command.PlatformRejection;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;

/** The query of a request as clients write it: names in any letter case, an empty value as if it were not there. */
public final class Asked {

    static final String TOKEN = "MS-ContinuationToken";
    private static final int LARGEST = 500;

    private final MultivaluedMap<String, String> parameters;
    private final String tokenHeader;

    private Asked(MultivaluedMap<String, String> parameters, String tokenHeader) {
        this.parameters = parameters;
        this.tokenHeader = tokenHeader;
    }

    public static Asked of(UriInfo uri, HttpHeaders headers) {
        return new Asked(uri.getQueryParameters(), headers.getHeaderString(TOKEN));
    }

    /** The value of a parameter, or null. */
    public String text(String name) {
        return parameters.entrySet().stream().filter(p -> p.getKey().equalsIgnoreCase(name)).map(p -> p.getValue().get(0).trim())
                .filter(value -> !value.isEmpty()).findFirst().orElse(null);
    }

    /** How many at most; nothing and 0 mean as many as there can be. */
    int size() {
        try {
            int size = text("size") == null ? 0 : Integer.parseInt(text("size"));
            if (size >= 0) {
                return size == 0 ? LARGEST : Math.min(size, LARGEST);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw PlatformRejection.INVALID.refuse("size is not a number of items");
    }

    boolean sizeGiven() {
        return text("size") != null;
    }

    /** The token of the page before, or null for the first page. */
    String continuation() {
        String seek = text("seekOperation") == null ? "" : text("seekOperation").toLowerCase(Locale.ROOT);
        String token = tokenHeader == null || tokenHeader.isBlank() ? text(TOKEN) : tokenHeader;
        if (seek.equals("next") && token == null) {
            throw PlatformRejection.INVALID.refuse("seekOperation=Next needs the header " + TOKEN);
        }
        if (!seek.isEmpty() && !seek.equals("next") && !seek.equals("first")) {
            throw PlatformRejection.INVALID.refuse("seekOperation is First or Next");
        }
        return seek.equals("first") ? null : token;
    }
}
