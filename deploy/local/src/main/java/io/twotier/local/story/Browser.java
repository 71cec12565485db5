package io.twotier.local.story;

import io.twotier.local.LocalTrouble;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * As much of a browser as a sign-in needs: cookies, redirects within one site, forms. It keeps every cookie for the one site it visits,
 * also those marked secure: browsers do that for loopback, the JDK's cookie store does not.
 */
final class Browser {

    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final int MOST_REDIRECTS = 10;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String leavesAt;
    private URI place;
    private String page = "";

    /** @param leavesAt where a redirect is not followed any more: the address begins so */
    Browser(String leavesAt) {
        this.leavesAt = leavesAt;
    }

    void open(URI address) {
        go(HttpRequest.newBuilder(address).GET(), address);
    }

    boolean shows(String formId) {
        return form(formId) != null;
    }

    /** Fills in and sends the form with this id. */
    void submit(String formId, Map<String, String> fields) {
        String form = form(formId);
        if (form == null) {
            throw new Unexpected("The page at " + place + " has no form " + formId);
        }
        URI action = place.resolve(attribute(form, "action").replace("&amp;", "&"));
        String body = fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        go(HttpRequest.newBuilder(action).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)), action);
    }

    /** Where the browser is; once it was sent away from the site, the address it was sent to. */
    URI place() {
        return place;
    }

    private void go(HttpRequest.Builder request, URI address) {
        HttpRequest.Builder next = request;
        place = address;
        for (int redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
            HttpResponse<String> response = send(next.header("Cookie", cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue())
                    .collect(Collectors.joining("; "))).build());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            page = response.body();
            String elsewhere = response.headers().firstValue("Location").orElse(null);
            if (response.statusCode() / 100 != 3 || elsewhere == null) {
                return;
            }
            place = place.resolve(elsewhere);
            if (place.toString().startsWith(leavesAt)) {
                return;
            }
            next = HttpRequest.newBuilder(place).GET();
        }
        throw new Unexpected("Sent around in circles at " + place);
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals).trim(), pair.substring(equals + 1).trim());
    }

    private String form(String id) {
        for (Matcher form = FORM.matcher(page); form.find();) {
            if (id.equals(attribute(form.group(), "id"))) {
                return form.group();
            }
        }
        return null;
    }

    private static String attribute(String tag, String name) {
        Matcher attribute = Pattern.compile("\\b" + name + "\\s*=\\s*\"([^\"]*)\"", Pattern.CASE_INSENSITIVE).matcher(tag);
        return attribute.find() ? attribute.group(1) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LocalTrouble("The identity provider does not answer at " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalTrouble("Interrupted while signing in", e);
        }
    }
}
