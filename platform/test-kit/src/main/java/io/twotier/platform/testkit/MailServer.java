package io.twotier.platform.testkit;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** An SMTP server on loopback that keeps what it gets in memory, for people and tests to read. */
public final class MailServer implements AutoCloseable {

    /** A mail as it was received; {@code html} is empty when it has plain text only. */
    public record Mail(String from, List<String> to, String subject, String text, String html, Instant sentAt) {
    }

    private final GreenMail server;

    public MailServer(int port) {
        ServerSetup smtp = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        smtp.setServerStartupTimeout(10_000);
        server = new GreenMail(smtp);
    }

    public MailServer start() {
        server.start();
        return this;
    }

    /** Everything received since the start, oldest first. */
    public List<Mail> mails() {
        return Arrays.stream(server.getReceivedMessages()).map(MailServer::read).toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Mail read(MimeMessage message) {
        try {
            Body body = new Body();
            body.collect(message.getContentType(), message.getContent());
            return new Mail(message.getFrom()[0].toString(), addresses(message), message.getSubject(), body.text.toString(), body.html.toString(),
                    message.getSentDate() == null ? Instant.now() : message.getSentDate().toInstant());
        } catch (MessagingException | IOException e) {
            return new Mail("", List.of(), "unreadable: " + e.getMessage(), GreenMailUtil.getWholeMessage(message), "", Instant.now());
        }
    }

    private static List<String> addresses(MimeMessage message) throws MessagingException {
        Address[] recipients = message.getAllRecipients();
        return recipients == null ? List.of() : Arrays.stream(recipients).map(Address::toString).toList();
    }

    /** The readable parts of a message, however deep they are nested. */
    private static final class Body {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();

        void collect(String type, Object content) throws MessagingException, IOException {
            if (content instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart part = parts.getBodyPart(i);
                    collect(part.getContentType(), part.getContent());
                }
            } else if (type.toLowerCase().startsWith("text/html")) {
                html.append(content);
            } else {
                text.append(content);
            }
        }
    }
}
