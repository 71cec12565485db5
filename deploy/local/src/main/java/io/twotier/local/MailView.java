package io.twotier.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.twotier.platform.testkit.MailServer;
import io.twotier.platform.testkit.MailServer.Mail;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The mails the suite has sent: a page at {@code /}, JSON at {@code /mails}, newest first. */
final class MailView implements AutoCloseable {

    private final MailServer mails;
    private final HttpServer server;
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final ObjectMapper json = new ObjectMapper();

    MailView(MailServer mails, int port) throws IOException {
        this.mails = mails;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(executor);
        server.createContext("/", exchange -> answer(exchange, "text/html", page().getBytes(StandardCharsets.UTF_8)));
        server.createContext("/mails", exchange -> answer(exchange, "application/json",
                json.writeValueAsBytes(newestFirst().stream().map(MailView::asMap).toList())));
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private List<Mail> newestFirst() {
        List<Mail> reversed = new ArrayList<>(mails.mails());
        Collections.reverse(reversed);
        return reversed;
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mails of Twotier</title>
                <style>body{font:16px/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em}
                article{border:1px solid #999;border-radius:6px;padding:0 1em;margin:1em 0}pre{white-space:pre-wrap}</style></head>
                <body><h1>Mails</h1>""");
        List<Mail> all = newestFirst();
        if (all.isEmpty()) {
            page.append("<p>None yet.</p>");
        }
        for (Mail mail : all) {
            page.append("<article><h2>").append(escaped(mail.subject())).append("</h2><p>").append(mail.sentAt())
                    .append("<br>from ").append(escaped(mail.from()))
                    .append("<br>to ").append(escaped(String.join(", ", mail.to()))).append("</p><pre>")
                    .append(escaped(mail.text().isEmpty() ? mail.html() : mail.text())).append("</pre></article>");
        }
        return page.append("</body></html>").toString();
    }

    private static Map<String, Object> asMap(Mail mail) {
        return Map.of("from", mail.from(), "to", mail.to(), "subject", String.valueOf(mail.subject()), "text", mail.text(), "html", mail.html(),
                "sentAt", mail.sentAt().toString());
    }

    private static String escaped(String text) {
        return String.valueOf(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
