package io.twotier.partner.partnership.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.twotier.platform.web.Frame;
import io.twotier.platform.web.Paper;
import io.twotier.platform.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes down how things stand. */
@ApplicationScoped
public class InvitationPaper {

    private final Paper paper;
    private final String enrolAt;

    InvitationPaper(Paper paper, @ConfigProperty(name = "twotier.pages.enrollment-url") Optional<String> enrolAt) {
        this.paper = paper;
        this.enrolAt = enrolAt.orElse(null);
    }

    /** The templates. */
    @CheckedTemplate(basePath = "partnership")
    static class Templates {

        static native TemplateInstance invitation(Frame frame, Situation situation, String enrolAt);
    }

    /** @param seal for the forms of the page, or null when it has none */
    Response page(int status, Visitor visitor, String seal, Situation situation) {
        Frame around = paper.frame(InvitationPage.PATH, visitor, seal);
        Frame frame = situation.obstacle() == Obstacle.UNKNOWN_LINK ? around.withoutPage() : around;
        return paper.page(status, frame, Templates.invitation(frame, situation, enrolAt).setLocale(frame.language().tag()).render());
    }
}
