package io.twotier.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.twotier.platform.testkit.FreePorts;
import io.twotier.platform.testkit.MailServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class MailViewTest {

    @Test
    void mailsAreShownNewestFirstAndTheirTextIsNeverMarkup() throws Exception {
        int smtp = FreePorts.any();
        int web = FreePorts.any();
        try (MailServer server = new MailServer(smtp).start(); MailView view = new MailView(server, web)) {
            send(smtp, "First", "plain");
            send(smtp, "Second", "<script>alert(1)</script>");
            JsonNode mails = new ObjectMapper().readTree(get(web, "/mails"));
            String page = get(web, "/");
            assertEquals("Second", mails.get(0).get("subject").asText());
            assertEquals("First", mails.get(1).get("subject").asText());
            assertTrue(page.contains("&lt;script&gt;"));
            assertFalse(page.contains("<script>"));
        }
    }

    private static void send(int port, String subject, String text) {
        GreenMailUtil.sendTextEmail("maj@bjorkdal.example", "suite@twotier.example", subject, text, new ServerSetup(port, "127.0.0.1", "smtp"));
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
