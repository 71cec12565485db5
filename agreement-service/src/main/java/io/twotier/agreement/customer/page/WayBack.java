package io.twotier.agreement.customer.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a visitor came from and goes on to: an address below our own base URL and no other, else anybody could send our visitors anywhere. */
@ApplicationScoped
class WayBack {

    static final String PARAMETER = "return";

    private final String below;
    private final UriInfo uri;

    WayBack(@ConfigProperty(name = "twotier.public-url") String publicUrl, UriInfo uri) {
        this.below = publicUrl.endsWith("/") ? publicUrl : publicUrl + "/";
        this.uri = uri;
    }

    /** That of the request at hand, or null. */
    String asked() {
        return ours(uri.getQueryParameters().getFirst(PARAMETER));
    }

    /** For an address that must remember it: {@code &return=…}, or nothing. */
    String kept() {
        String asked = asked();
        return asked == null ? "" : "&" + PARAMETER + "=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }

    /** The same address when it is one of ours, else null. Browsers climb with {@code ..} however its dots are written. */
    String ours(String address) {
        if (address == null || !address.startsWith(below)) {
            return null;
        }
        try {
            String path = new URI(address).getRawPath().toLowerCase(Locale.ROOT).replace("%2e", ".");
            return (path + "/").contains("/../") ? null : address;
        } catch (URISyntaxException notOne) {
            return null;
        }
    }
}
