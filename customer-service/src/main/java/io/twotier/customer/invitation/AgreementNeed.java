package io.twotier.customer.invitation;

import io.twotier.customer.upstream.agreement.CustomerAgreementFacts;
import io.twotier.platform.TenantClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether a customer that works with a partner still has to accept the customer agreement, and where it does. */
@ApplicationScoped
public class AgreementNeed {

    private static final String PAGE = "/pages/agreements/customer";

    private final CustomerAgreementFacts agreements;
    private final InvitationLinks links;
    private final TenantClock clock;
    private final String publicUrl;

    AgreementNeed(CustomerAgreementFacts agreements, InvitationLinks links, TenantClock clock, @ConfigProperty(name = "twotier.public-url") String publicUrl) {
        this.agreements = agreements;
        this.links = links;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** The page where the customer accepts it and comes back from; empty when nothing is missing. */
    public Optional<String> of(CustomerInvitation invitation, UUID customer) {
        return agreements.accepted(customer, invitation.partners().seller(), clock.now(customer)) ? Optional.empty()
                : Optional.of(publicUrl + PAGE + "?return=" + URLEncoder.encode(links.link(invitation.id()), StandardCharsets.UTF_8));
    }
}
