package io.twotier.platform.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailServerTest {

    @Test
    void aMailThatWasSentCanBeRead() {
        int port = FreePorts.any();
        try (MailServer server = new MailServer(port).start()) {
            GreenMailUtil.sendTextEmail("maj@bjorkdal.example", "suite@twotier.example", "Invitation", "Open this link", new ServerSetup(port, "127.0.0.1", "smtp"));
            MailServer.Mail mail = server.mails().get(0);
            assertEquals("Invitation", mail.subject());
            assertEquals(List.of("maj@bjorkdal.example"), mail.to());
            assertEquals("Open this link", mail.text().strip());
            assertEquals("", mail.html());
        }
    }
}
