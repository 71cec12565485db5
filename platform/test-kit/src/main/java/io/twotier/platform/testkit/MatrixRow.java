package io.twotier.platform.testkit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is expected of one operation.
 *
 * @param who     kinds of tenant with their roles, then kinds of token, as in the configuration
 * @param foreign status and code of the answer about what is another's, or null where nothing is asked about
 * @param missing status and code of the answer about what is nobody's, or null where nothing is asked about
 */
public record MatrixRow(String operation, String who, String scene, String foreign, String missing, String body) {

    private static final Pattern KIND = Pattern.compile("(\\w+)\\(([^)]*)\\)");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    public static MatrixRow of(String operation, String who, String scene, String... answersAndBody) {
        List<String> more = Arrays.asList(answersAndBody);
        return new MatrixRow(operation, who, scene, more.isEmpty() ? null : more.get(0), more.isEmpty() ? null : more.get(1), more.size() > 2 ? more.get(2) : "{}");
    }

    /** A caller of a kind of tenant with one role ("" for none). */
    record Asker(String kind, String role, boolean user) {

        static List<Asker> all() {
            List<Asker> all = new ArrayList<>(List.of(new Asker("customer", "GA", true), new Asker("customer", "", true), new Asker("operator", "", true)));
            for (String role : List.of("GA", "UA", "AA", "SA", "HA", "BA", "")) {
                all.add(new Asker("partner", role, true));
                all.add(new Asker("partner", role, false));
            }
            return all;
        }

        String token(UUID tenant) {
            String[] roles = role.isEmpty() ? new String[0] : new String[] {role};
            return switch (kind) {
                case "operator" -> Tokens.operator();
                case "customer" -> Tokens.customer(tenant, roles);
                default -> user ? Tokens.partner(tenant, roles) : Tokens.partnerApp(tenant, roles);
            };
        }
    }

    boolean takes(Asker asker) {
        String tokens = who.substring(who.indexOf(';'));
        Matcher kinds = KIND.matcher(who);
        while (kinds.find()) {
            if (kinds.group(1).equals(asker.kind())) {
                return tokens.contains(asker.user() ? "user" : "app") && (kinds.group(2).equals("*") || List.of(kinds.group(2).split(" ")).contains(asker.role()));
            }
        }
        return false;
    }

    String method() {
        return operation.substring(0, operation.indexOf(' '));
    }

    String path() {
        return operation.substring(operation.indexOf(' ') + 1);
    }

    boolean isRead() {
        return method().equals("GET") || method().equals("HEAD");
    }

    /** Whether it is asked about something, not only by somebody. */
    boolean namesSomething() {
        return operation.contains("{");
    }

    /** A list that names nobody shows the asker's own alone. */
    boolean hidesTheOwner() {
        return foreign == null && isRead();
    }

    /** With what is asked about. */
    String pathOf(Map<String, String> ids) {
        return PARAMETER.matcher(path()).replaceAll(found -> Matcher.quoteReplacement(URLEncoder.encode(ids.get(found.group(1)), StandardCharsets.UTF_8).replace("+", "%20")));
    }

    @Override
    public String toString() {
        return operation;
    }
}
