package io.twotier.partner.mail;

import io.quarkus.mailer.Mailer;
import io.quarkus.scheduler.Scheduled;
import io.twotier.platform.TenantClock;
import io.twotier.platform.command.Origin;
import io.twotier.platform.command.Transactions;
import io.twotier.platform.command.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Brings waiting mails to the mail server, one at a time; a server that is away delays mails and nothing else. */
@ApplicationScoped
class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class);

    private final Mails mails;
    private final Mailer mailer;
    private final TenantClock clock;
    private final Transactions transactions;

    MailSender(Mails mails, Mailer mailer, TenantClock clock, Transactions transactions) {
        this.mails = mails;
        this.mailer = mailer;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void send() {
        boolean more = true;
        while (more) {
            more = transactions.run(Work.by(Origin.system("send-mail")), this::sendOne).value();
        }
    }

    private boolean sendOne() {
        List<Mail> waiting = mails.takeWaiting(1);
        for (Mail mail : waiting) {
            mailer.send(io.quarkus.mailer.Mail.withText(mail.recipient(), mail.subject(), mail.body()));
            mail.sent(clock.now());
            LOG.infof("mail %s for %s is sent", mail.id(), mail.purpose());
        }
        return !waiting.isEmpty();
    }
}
