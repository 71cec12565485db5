package io.twotier.agreement.customer.page;

import io.twotier.agreement.customer.CustomerAgreementDesk.Recorded;
import io.twotier.agreement.template.document.AgreementDocument;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * How things stand between a visitor and the customer agreement.
 *
 * @param text     the agreement, or null where it is not the matter
 * @param evidence of the acceptance, for people of the customer; null while there is none
 * @param obstacle what is in the way of accepting; null when nothing is, or when nobody has signed in yet
 * @param sentence of an obstacle that has no words of its own here, or null
 * @param form     for who may accept, or null
 * @param wayBack  where the visitor came from, or null
 */
public record Situation(Text text, Evidence evidence, Obstacle obstacle, String sentence, ContactForm form, String wayBack) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    /** An agreement, word for word. @param id names the very version */
    public record Text(UUID id, AgreementDocument document) {
    }

    /** Of an acceptance: when, by whom. */
    public record Evidence(String when, String who) {

        static Evidence of(Recorded recorded) {
            return new Evidence(MINUTE.format(recorded.agreement().dateAgreed()),
                    recorded.agreement().contact().firstName() + " " + recorded.agreement().contact().lastName());
        }

        @Override
        public String toString() {
            return "Evidence[masked]";
        }
    }

    static Situation blocked(Obstacle obstacle) {
        return new Situation(null, null, obstacle, null, null, null);
    }

    static Situation open(Text current, String wayBack) {
        return new Situation(current, null, null, null, null, wayBack);
    }

    Situation asking(ContactForm about) {
        return new Situation(text, null, null, null, about, wayBack);
    }

    /** @param what the version that was accepted */
    Situation accepted(Text what, Recorded recorded) {
        return new Situation(what, Evidence.of(recorded), null, null, null, wayBack);
    }

    Situation refused(Obstacle why, String words) {
        return new Situation(text, null, why, why == Obstacle.OTHER ? words : null, null, wayBack);
    }
}
