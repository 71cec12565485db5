package io.twotier.platform.gateway.document;

import java.util.List;
import java.util.stream.Collectors;

/** What the pages have in common. */
final class Html {

    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%1$s · Twotier</title>
              <style>
                body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff }
                h1 { font-size: 1.6rem } h2 { font-size: 1.1rem; margin-top: 2rem }
                a { color: #0b57a4 } code { font-size: .95em }
                dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem } dt { color: #555 } dd { margin: 0 }
                table { border-collapse: collapse; width: 100%% } th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #ddd }
              </style>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            %2$s
            </main>
            </body>
            </html>
            """;

    private Html() {
    }

    static String page(String title, String body) {
        return FRAME.formatted(text(title), body);
    }

    static String overview(List<Contracts.Event> events) {
        String schemas = events.stream().map(event -> "<tr><td>" + text(event.name()) + "</td><td><a href=\"/schemas/events/" + text(event.type()) + ".json\">" + text(event.type())
                + "</a></td><td>" + text(event.schema().getString("description")) + "</td></tr>").collect(Collectors.joining("\n"));
        return page("Twotier: documents", "<ul><li><a href=\"/docs/api\">The API</a>, to read and, with a token, to try; as <a href=\"/openapi.yaml\">YAML</a> and "
                + "<a href=\"/openapi.json\">JSON</a> (OpenAPI)</li><li><a href=\"/problems\">Problems</a>: what each code of an error means</li>"
                + "<li>The events, as <a href=\"/asyncapi.yaml\">YAML</a> and <a href=\"/asyncapi.json\">JSON</a> (AsyncAPI); their "
                + "<a href=\"/schemas/envelope.json\">envelope</a></li></ul><h2>Events</h2><table><tbody>" + schemas + "</tbody></table>");
    }

    static String text(String raw) {
        return raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
