package io.twotier.customer.invitation;

import io.twotier.platform.letter.PersonalLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The personal link of an invitation. */
@ApplicationScoped
public class InvitationLinks {

    /** Where the pages of invitations are. */
    public static final String PAGES = "/pages/customers";

    private static final String PURPOSE = "customer-invitation";

    private final PersonalLinks links;

    InvitationLinks(PersonalLinks links) {
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
