package io.twotier.platform.gateway.signin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An address of the old sign-in service: {@code /{tenant}/oauth2/token}, {@code /{tenant}/oauth2/v2.0/token}, the same with {@code authorize}, and
 * {@code /common/discovery/instance}.
 *
 * @param tenant as the client wrote it: an id, a domain, or a word such as {@code common}; empty for the discovery
 * @param second whether it is of the second version, which asks for scopes and counts in numbers
 */
record SignInPath(Call call, String tenant, boolean second) {

    enum Call { TOKEN, AUTHORIZE, DISCOVERY }

    static Optional<SignInPath> of(String path) {
        List<String> words = Stream.of(path.split("/")).filter(word -> !word.isEmpty()).toList();
        if (words.size() == 3 && words.get(1).equalsIgnoreCase("discovery") && words.get(2).equalsIgnoreCase("instance")) {
            return Optional.of(new SignInPath(Call.DISCOVERY, "", true));
        }
        if (words.size() < 3 || !words.get(1).equalsIgnoreCase("oauth2")) {
            return Optional.empty();
        }
        boolean second = words.size() == 4 && words.get(2).equalsIgnoreCase("v2.0");
        if (words.size() > 3 && !second) {
            return Optional.empty();
        }
        return switch (words.get(words.size() - 1).toLowerCase(Locale.ROOT)) {
            case "token" -> Optional.of(new SignInPath(Call.TOKEN, words.get(0), second));
            case "authorize" -> Optional.of(new SignInPath(Call.AUTHORIZE, words.get(0), second));
            default -> Optional.empty();
        };
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
