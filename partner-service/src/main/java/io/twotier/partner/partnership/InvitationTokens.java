package io.twotier.partner.partnership;

import io.twotier.platform.letter.PersonalLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The personal link of an invitation. */
@ApplicationScoped
public class InvitationTokens {

    private static final String PAGES = "/pages/partnerships";
    private static final String PURPOSE = "partnership-invitation";

    private final PersonalLinks links;

    InvitationTokens(PersonalLinks links) {
        this.links = links;
    }

    public String link(UUID invitation) {
        return links.link(PAGES, PURPOSE, invitation);
    }

    /** The invitation a token opens, or {@link io.twotier.platform.Ids#NOTHING} for any other text. */
    UUID read(String token) {
        return links.read(PURPOSE, token);
    }
}
