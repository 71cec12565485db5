package io.twotier.platform.feed.webhook.destination;

import io.twotier.platform.feed.webhook.WebhookSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Decides where webhooks may go. Asked when an address is given to us and again at each delivery, for what a name stands for can be changed in between; a
 * delivery then goes to the very address that was looked at.
 */
@Singleton
public class Targets {

    private static final int LONGEST = 2_000;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    /** What listens below is of older kinds, and takes a request for something of its own. */
    private static final int FIRST_FREE_PORT = 1024;
    private static final int LAST_PORT = 65_535;
    /** A host of digits can be read in several ways; only this one is the same to everybody. */
    private static final Pattern DIGITS = Pattern.compile("[0-9.]+");
    private static final Pattern ADDRESS = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

    /** The same for what is unknown and what is inside: nobody finds out here which names there are inside. */
    private static final String NOT_THERE = "its host is not on the Internet";

    private final boolean allowPrivate;

    @Inject
    Targets(WebhookSettings settings) {
        this(settings.allowPrivateTargets());
    }

    private Targets(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    /** As if configured so. */
    public static Targets allowingPrivate(boolean allowed) {
        return new Targets(allowed);
    }

    /**
     * Where a delivery goes.
     *
     * @param address the one that was looked at; nothing else is to be connected to
     * @param host    as it stands in the address given, for the request and for the server's certificate
     * @param uri     path and query
     */
    public record Target(InetAddress address, String host, int port, boolean secure, String uri) {
    }

    /** Why webhooks cannot go there. */
    public static final class NotAllowed extends Exception {

        NotAllowed(String reason) {
            super(reason);
        }
    }

    /** Asks the network what the name stands for, which takes as long as it takes. @throws NotAllowed with the reason, which says nothing of what is inside */
    public Target of(String url) throws NotAllowed {
        URI uri = parse(url);
        boolean secure = uri.getScheme().equalsIgnoreCase("https");
        List<InetAddress> addresses = resolve(uri.getHost());
        if (!allowPrivate && !addresses.stream().allMatch(Addresses::isPublic)) {
            throw new NotAllowed(NOT_THERE);
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? HTTPS : HTTP;
        return new Target(addresses.get(0), uri.getHost(), port, secure, uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }

    private URI parse(String url) throws NotAllowed {
        if (url == null || url.length() > LONGEST) {
            throw new NotAllowed("it is none, or too long");
        }
        URI uri;
        try {
            uri = new URI(url).parseServerAuthority();
        } catch (URISyntaxException e) {
            throw new NotAllowed("it is not a URL");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(allowPrivate && scheme.equals("http"))) {
            throw new NotAllowed("it does not begin with https://");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new NotAllowed("it needs a host, and neither user nor fragment");
        }
        if (DIGITS.matcher(uri.getHost()).matches() && !ADDRESS.matcher(uri.getHost()).matches()) {
            throw new NotAllowed(NOT_THERE);
        }
        int port = uri.getPort();
        if (port > LAST_PORT || port >= 0 && port < FIRST_FREE_PORT && port != HTTPS && !(allowPrivate && port == HTTP)) {
            throw new NotAllowed("its port is neither 443 nor from 1024 on");
        }
        return uri;
    }

    private static List<InetAddress> resolve(String host) throws NotAllowed {
        try {
            return Arrays.asList(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            throw new NotAllowed(NOT_THERE);
        }
    }
}
