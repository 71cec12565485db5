package io.twotier.local.story;

import io.twotier.platform.testkit.MailServer.Mail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Looks, after the last call, at what was mailed to the people of the story: two mails and not one more. */
final class MailCheck {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private MailCheck() {
    }

    static void look(Stage stage, Cast cast) {
        stage.chapter("Mails");
        Instant deadline = Instant.now().plus(LONGEST);
        while (ours(stage, cast).size() < 2 && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        List<Mail> mails = ours(stage, cast);
        stage.elsewhere("the mail server", "shows what was sent to the people of this story", mails.size() + " mails")
                .shows("R96", "the approval went to the form's primary contact, once", to(mails, cast.partner.mail("ada")) == 1)
                .shows("R178", "the incentive invitation went to the MPN account's address, once", to(mails, cast.partner.mail("mpn")) == 1)
                .shows("R36", "nothing else was sent: no invitation, no credentials, no word of the transfer (R75, R165)", mails.size() == 2);
    }

    private static long to(List<Mail> mails, String address) {
        return mails.stream().filter(mail -> mail.to().stream().anyMatch(one -> one.contains(address))).count();
    }

    private static List<Mail> ours(Stage stage, Cast cast) {
        return stage.suite().mails().get().stream().filter(mail -> mail.to().stream().anyMatch(one -> one.contains(cast.run))).toList();
    }
}
