package io.twotier.agreement.customer.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.twotier.platform.web.Frame;
import io.twotier.platform.web.Paper;
import io.twotier.platform.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Writes down how things stand. */
@ApplicationScoped
class AgreementPaper {

    private final Paper paper;
    private final WayBack wayBack;

    AgreementPaper(Paper paper, WayBack wayBack) {
        this.paper = paper;
        this.wayBack = wayBack;
    }

    /** The templates. */
    @CheckedTemplate(basePath = "customer")
    static class Templates {

        static native TemplateInstance agreement(Frame frame, Situation situation);
    }

    /** @param seal for the form of the page, or null when it has none */
    Response page(int status, Visitor visitor, String seal, Situation situation) {
        Frame frame = frame(visitor, seal);
        return paper.page(status, frame, Templates.agreement(frame, situation).setLocale(frame.language().tag()).render());
    }

    /** Back to the page, which still knows where the visitor came from. */
    Response again() {
        return paper.goTo(frame(Visitor.STRANGER, null));
    }

    private Frame frame(Visitor visitor, String seal) {
        return paper.frame(AgreementPage.PAGES, visitor, seal).at(AgreementPage.PAGES + "/customer", wayBack.kept());
    }
}
