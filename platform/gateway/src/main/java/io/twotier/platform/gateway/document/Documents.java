package io.twotier.platform.gateway.document;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers what is asked about the suite and not of it: the OpenAPI and AsyncAPI documents, the schemas of events, a page for each code of an error, and the
 * page where calls can be read and tried. They are made once, when the first of them is asked for.
 */
public final class Documents {

    private static final String JSON = "application/json; charset=utf-8";
    private static final String YAML = "application/yaml; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";

    /** Scripts and everything else from here alone; the styles that the page of the API sets by itself, and its pictures, which are part of them. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Vertx vertx;

    public Documents(Vertx vertx) {
        this.vertx = vertx;
    }

    /** @param type of its content */
    record Page(String type, Buffer content) {

        static Page of(String type, String text) {
            return new Page(type, Buffer.buffer(text));
        }
    }

    /** @return false, and nothing is done, for what is none of its addresses */
    public boolean answers(HttpServerRequest request) {
        String path = request.path();
        if (path == null || request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD || !isOurs(path)) {
            return false;
        }
        vertx.executeBlocking(() -> Made.PAGES).onSuccess(pages -> answer(request, path, pages)).onFailure(failed -> request.response().setStatusCode(500).end());
        return true;
    }

    private static final class Made {

        static final Map<String, Page> PAGES = all();
    }

    private static boolean isOurs(String path) {
        return path.matches("/(openapi|asyncapi)\\.(json|yaml)|/(docs|problems|schemas)(/.*)?");
    }

    private static void answer(HttpServerRequest request, String path, Map<String, Page> pages) {
        Page page = pages.get(path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        HttpServerResponse response = request.response();
        if (page == null && path.startsWith("/docs/api/")) {
            page = ApiPage.part(path.substring("/docs/api/".length()));
        }
        response.putHeader("X-Content-Type-Options", "nosniff").putHeader("Referrer-Policy", "no-referrer").putHeader("Content-Security-Policy", POLICY);
        if (page == null) {
            page = Page.of(HTML, Html.page("There is no such page", "<p><a href=\"/docs\">What there is to read</a></p>"));
            response.setStatusCode(404);
        } else {
            response.putHeader("Cache-Control", "no-cache");
        }
        response.putHeader("Content-Type", page.type());
        if (request.method() == HttpMethod.HEAD) {
            response.putHeader("Content-Length", Integer.toString(page.content().length())).end();
        } else {
            response.end(page.content());
        }
    }

    /** Every document and page by its path, but for the parts of the page of the API. */
    static Map<String, Page> all() {
        Map<String, Page> pages = new TreeMap<>();
        Map<String, Object> api = SuiteApi.of(Contracts::openApi);
        both(pages, "/openapi", api);
        both(pages, "/asyncapi", EventCatalogue.of(Contracts.events(), Contracts.envelope(), SuiteApi.object(api, "info")));
        pages.put("/schemas/envelope.json", Page.of("application/schema+json", Contracts.envelope().encodePrettily()));
        Contracts.events().forEach(event -> pages.put("/schemas/events/" + event.type() + ".json", Page.of("application/schema+json", event.schema().encodePrettily())));
        Problems problems = Problems.in(api);
        problems.codes().forEach(code -> pages.put("/problems/" + code, Page.of(HTML, problems.page(code))));
        pages.put("/problems", Page.of(HTML, problems.index()));
        pages.put("/docs", Page.of(HTML, Html.overview(Contracts.events())));
        pages.put("/docs/api", Page.of(HTML, ApiPage.HTML));
        return pages;
    }

    private static void both(Map<String, Page> pages, String name, Map<String, Object> document) {
        pages.put(name + ".json", Page.of(JSON, new JsonObject(document).encode()));
        pages.put(name + ".yaml", Page.of(YAML, Contracts.yaml(document)));
    }
}
