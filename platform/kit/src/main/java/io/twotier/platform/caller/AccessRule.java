package io.twotier.platform.caller;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who may call an operation, as one line of configuration: {@code partner(AA SA) customer(GA) operator(*); user app}.
 * Before the semicolon the kinds of tenant with the roles of which one is needed ({@code *}: none in particular), behind it the kinds of token.
 * {@code anybody} alone opens it to all the world, with or without a token.
 */
public record AccessRule(Map<Caller.Kind, Set<Role>> roles, boolean users, boolean apps) {

    private static final Pattern KIND = Pattern.compile("(partner|customer|operator)\\(([A-Z* ]+)\\)");
    private static final String ANYBODY = "anybody";
    private static final Pattern LINE = Pattern.compile("\\s*(" + KIND.pattern() + "\\s*)+;\\s*(user|app|user app)\\s*");

    public static AccessRule parse(String operation, String line) {
        if (line.trim().equals(ANYBODY)) {
            return new AccessRule(Map.of(), true, true);
        }
        if (!LINE.matcher(line).matches()) {
            throw new IllegalArgumentException("twotier.access." + operation + " cannot be read: " + line);
        }
        Map<Caller.Kind, Set<Role>> roles = new EnumMap<>(Caller.Kind.class);
        for (Matcher kind = KIND.matcher(line); kind.find();) {
            roles.put(Caller.Kind.valueOf(kind.group(1).toUpperCase()), rolesIn(kind.group(2)));
        }
        String tokens = line.substring(line.indexOf(';'));
        return new AccessRule(roles, tokens.contains("user"), tokens.contains("app"));
    }

    private static Set<Role> rolesIn(String names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (!names.trim().equals("*")) {
            for (String name : names.trim().split(" +")) {
                roles.add(Role.valueOf(name));
            }
        }
        return roles;
    }

    /** Open to who shows no token, too. */
    public boolean anybody() {
        return roles.isEmpty();
    }

    boolean takes(Caller.Kind kind) {
        return roles.containsKey(kind);
    }

    boolean takesToken(Caller caller) {
        return caller.user() ? users : apps;
    }

    boolean hasRole(Caller caller) {
        Set<Role> wanted = roles.get(caller.kind());
        return wanted.isEmpty() || caller.roles().stream().anyMatch(wanted::contains);
    }

    /** For people: {@code Partner with a role of Admin agent (AA), Sales agent (SA). Tokens of users and of applications.} */
    public String inWords() {
        if (anybody()) {
            return "Anybody, without a token.";
        }
        String who = roles.entrySet().stream().map(kind -> kind.getKey().name().toLowerCase() + (kind.getValue().isEmpty() ? " with any role" : " with a role of "
                + kind.getValue().stream().map(role -> role.title() + " (" + role + ")").collect(Collectors.joining(", ")))).collect(Collectors.joining("; "));
        return who.substring(0, 1).toUpperCase() + who.substring(1) + ". Tokens of " + (users && apps ? "users and of applications." : users ? "users only." : "applications only.");
    }

    String rolesFor(Caller.Kind kind) {
        return roles.get(kind).stream().map(Role::title).collect(Collectors.joining(", "));
    }
}
