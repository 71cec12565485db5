package io.twotier.platform.gateway.document;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** The page where the API can be read and, with a token, tried: Swagger UI, from the archive it is delivered in. */
final class ApiPage {

    static final String HTML = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Twotier API</title>
              <link rel="stylesheet" href="/docs/api/swagger-ui.css">
            </head>
            <body>
              <div id="api"></div>
              <script src="/docs/api/swagger-ui-bundle.js"></script>
              <script src="/docs/api/start.js"></script>
            </body>
            </html>
            """;

    private static final String START = """
            SwaggerUIBundle({
              url: '/openapi.json', dom_id: '#api', deepLinking: true, docExpansion: 'none', filter: true, tagsSorter: 'alpha', operationsSorter: 'alpha',
              defaultModelsExpandDepth: 0, validatorUrl: null, persistAuthorization: false
            });
            """;

    private static final Map<String, String> TYPES = Map.of("swagger-ui.css", "text/css; charset=utf-8", "swagger-ui-bundle.js", "text/javascript; charset=utf-8");

    private ApiPage() {
    }

    /** @return null when there is no such part */
    static Documents.Page part(String name) {
        if (name.equals("start.js")) {
            return Documents.Page.of("text/javascript; charset=utf-8", START);
        }
        return TYPES.containsKey(name) ? new Documents.Page(TYPES.get(name), Loaded.PARTS.get(name)) : null;
    }

    /** Read when the page is looked at for the first time. */
    private static final class Loaded {

        static final Map<String, Buffer> PARTS = Map.of("swagger-ui.css", read("swagger-ui.css"), "swagger-ui-bundle.js", read("swagger-ui-bundle.js"));

        private static Buffer read(String name) {
            String version = version();
            try (InputStream part = ApiPage.class.getClassLoader().getResourceAsStream("META-INF/resources/webjars/swagger-ui/" + version + "/" + name)) {
                return Buffer.buffer(part.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }

        private static String version() {
            try (InputStream pom = ApiPage.class.getClassLoader().getResourceAsStream("META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
                Properties properties = new Properties();
                properties.load(pom);
                return properties.getProperty("version");
            } catch (IOException e) {
                throw new UncheckedIOException("swagger-ui", e);
            }
        }
    }
}
