package io.twotier.platform.gateway.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of the old sign-in service: {@code /{tenant}/oauth2/token}, {@code /{tenant}/oauth2/v2.0/token}, the same with {@code authorize}, and
 * {@code /common/discovery/instance}.
 *
 * @param tenant as the client wrote it: an id, a domain, or a word such as {@code common}; empty for the discovery
 * @param second whether it is of the second version, which asks for scopes and counts in numbers
 */
record SignInPath(Call call, String tenant, boolean second) {

    enum Call { TOKEN, AUTHORIZE, DISCOVERY }

    private static final Pattern ADDRESS = Pattern.compile("(?i)/+([^/]+)/+(?:oauth2(/+v2\\.0)?/+(token|authorize)|discovery/+instance)/*");

    /** Every request is asked, so it is one look that most fail at their second word. */
    static Optional<SignInPath> of(String path) {
        Matcher address = ADDRESS.matcher(path);
        if (!address.matches()) {
            return Optional.empty();
        }
        return Optional.of(address.group(3) == null ? new SignInPath(Call.DISCOVERY, "", true)
                : new SignInPath(Call.valueOf(address.group(3).toUpperCase(Locale.ROOT)), address.group(1), address.group(2) != null));
    }

    /** Whether a token of {@code tid} may be handed out here: a named tenant's address gives that tenant's tokens alone. */
    boolean admits(String tid) {
        try {
            return UUID.fromString(tenant).toString().equalsIgnoreCase(tid);
        } catch (IllegalArgumentException domainOrWord) {
            return true;
        }
    }
}
