package io.twotier.partner.notice.api;

import io.twotier.partner.notice.Notice;
import io.twotier.partner.notice.Notices;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.page.PageParameters;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.page.Pages;
import io.twotier.platform.wire.Collection;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** R87: what the caller's tenant was told by the programme. */
@Path("/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices", description = "What partners are told")
public class NoticeResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final Notices notices;
    private final Pages pages;

    NoticeResource(Commands commands, CurrentCaller caller, Notices notices, Pages pages) {
        this.commands = commands;
        this.caller = caller;
        this.notices = notices;
        this.pages = pages;
    }

    /** Newest first; {@code size} and the continuation token as in every list. */
    @GET
    @Access("read_notices")
    @Operation(summary = "Lists what the caller's tenant was told by the programme, the newest first")
    public Collection<NoticeView> list(@BeanParam PageParameters page) {
        PageQuery asked = page.query();
        UUID partner = caller.get().tenant();
        return commands.read(() -> asked.answer("/notices",
                pages.descending("notices " + partner, asked, Notice::id, (before, most) -> notices.of(partner, before, most)), NoticeView::of));
    }
}
