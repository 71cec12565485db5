package io.twotier.customer.invitation.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.twotier.customer.invitation.InvitationLinks;
import io.twotier.platform.web.Frame;
import io.twotier.platform.web.Paper;
import io.twotier.platform.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Writes down how things stand. */
@ApplicationScoped
public class InvitationPaper {

    private final Paper paper;
    private final Newcomers newcomers;

    InvitationPaper(Paper paper, Newcomers newcomers) {
        this.paper = paper;
        this.newcomers = newcomers;
    }

    /** The templates. */
    @CheckedTemplate(basePath = "customer")
    static class Templates {

        static native TemplateInstance invitation(Frame frame, Situation situation, List<Newcomers.Choice> countries);
    }

    /** @param seal for the forms of the page, or null when it has none */
    Response page(int status, Visitor visitor, String seal, Situation situation) {
        Frame around = paper.frame(InvitationLinks.PAGES, visitor, seal);
        Frame frame = situation.obstacle() == Obstacle.UNKNOWN_LINK ? around.withoutPage() : around;
        List<Newcomers.Choice> countries = situation.form() == null ? List.of() : newcomers.choices(frame.language());
        return paper.page(status, frame, Templates.invitation(frame, situation, countries).setLocale(frame.language().tag()).render());
    }
}
