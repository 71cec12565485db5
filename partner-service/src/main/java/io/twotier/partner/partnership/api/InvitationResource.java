package io.twotier.partner.partnership.api;

import io.twotier.partner.partnership.Invitation;
import io.twotier.partner.partnership.InvitationSending;
import io.twotier.partner.partnership.InvitationTokens;
import io.twotier.partner.partnership.PartnershipDesk;
import io.twotier.partner.partnership.PartnershipPages;
import io.twotier.partner.partnership.PartnershipRejection;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.page.PageParameters;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.wire.Collection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Invitations to a partnership: the provider drafts, the reseller's global admin accepts (R34 to R39, R110, R111). */
@Path("/v1/relationships/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Partnerships")
public class InvitationResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final PartnershipDesk desk;
    private final InvitationSending sending;
    private final PartnershipPages pages;
    private final InvitationTokens tokens;

    InvitationResource(Commands commands, CurrentCaller caller, PartnershipDesk desk, InvitationSending sending, PartnershipPages pages,
                       InvitationTokens tokens) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
        this.sending = sending;
        this.pages = pages;
        this.tokens = tokens;
    }

    /** A changed draft; the link must stay in the body (R37). @param resellerEmail null to leave the recipient as it is */
    public record Draft(@NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be one line") String subject,
                        @NotBlank @Size(max = 10_000) String body, @Email @Size(min = 3, max = 200) String resellerEmail) {
    }

    @POST
    @Access("create_partner_invitation")
    @Operation(summary = "Drafts an invitation of a reseller to a partnership")
    @APIResponseSchema(value = InvitationView.class, responseCode = "201")
    public Response invite(@Valid InvitationRequest wanted, @HeaderParam("X-Locale") String locale) {
        return commands.with(wanted).created(() -> desk.invite(caller.get(), InvitationRequest.wanted(wanted, locale)), this::draft);
    }

    /** @param direction {@code sent} or {@code received} */
    @GET
    @Access("read_partner_invitation")
    @Operation(operationId = "listPartnerInvitations", summary = "Lists the invitations to partnerships the caller sent or received")
    public Collection<InvitationView> list(@QueryParam("direction") @DefaultValue("sent") @Parameter(description = "Those that were sent, or that were received") String direction, @BeanParam PageParameters page) {
        PageQuery asked = page.query();
        String list = "/relationships/invitations?direction=" + direction.toLowerCase(Locale.ROOT);
        return commands.read(() -> switch (direction.toLowerCase(Locale.ROOT)) {
            case "sent" -> asked.answer(list, pages.sentBy(caller.get(), asked), this::draft);
            case "received" -> asked.answer(list, pages.receivedBy(caller.get(), asked), this::received);
            default -> throw PartnershipRejection.UNKNOWN_DIRECTION.refuse();
        });
    }

    /** @param invitation the id, for the provider, or the token of the link, for who received it */
    @GET
    @Path("/{invitation}")
    @Access("read_partner_invitation")
    @Operation(operationId = "readPartnerInvitation", summary = "Reads an invitation to a partnership, by its id or by the token of its link")
    public InvitationView get(@PathParam("invitation") String invitation) {
        UUID id = Ids.lenient(invitation);
        return commands.read(() -> id.equals(Ids.NOTHING) ? received(desk.byToken(invitation)) : draft(desk.sent(caller.get(), id)));
    }

    @PUT
    @Path("/{id}/draft")
    @Access("edit_partner_invitation")
    @Operation(operationId = "editPartnerInvitation", summary = "Changes the draft of an invitation to a partnership")
    @APIResponseSchema(value = InvitationView.class, responseCode = "200")
    public Response edit(@PathParam("id") String id, @NotNull @Valid Draft draft) {
        return commands.with(draft).ok(() -> desk.edit(caller.get(), Ids.lenient(id), draft.subject(), draft.body(), draft.resellerEmail()), this::draft);
    }

    /** Queues the draft as a mail to its recipient; without this call nothing is sent (R36). */
    @POST
    @Path("/{id}/send")
    @Access("send_partner_invitation")
    @Operation(summary = "Sends the draft of an invitation as a mail")
    @APIResponseSchema(value = InvitationView.class, responseCode = "200")
    public Response send(@PathParam("id") String id) {
        return commands.with(null).ok(() -> sending.send(caller.get(), Ids.lenient(id)), this::draft);
    }

    @POST
    @Path("/{id}/cancel")
    @Access("edit_partner_invitation")
    @Operation(operationId = "cancelPartnerInvitation", summary = "Cancels an invitation to a partnership")
    @APIResponseSchema(value = InvitationView.class, responseCode = "200")
    public Response cancel(@PathParam("id") String id) {
        return commands.with(null).ok(() -> desk.cancel(caller.get(), Ids.lenient(id)), this::draft);
    }

    @POST
    @Path("/{token}/accept")
    @Access("accept_partner_invitation")
    @Operation(summary = "Accepts a partnership with a provider, as the reseller's global admin")
    @APIResponseSchema(value = InvitationView.class, responseCode = "200")
    public Response accept(@PathParam("token") String token) {
        return commands.with(null).ok(() -> desk.accept(caller.get(), token), this::received);
    }

    @POST
    @Path("/{token}/decline")
    @Access("decline_partner_invitation")
    @Operation(summary = "Declines a partnership with a provider")
    @APIResponseSchema(value = InvitationView.class, responseCode = "200")
    public Response decline(@PathParam("token") String token) {
        return commands.with(null).ok(() -> desk.decline(caller.get(), token), this::received);
    }

    private InvitationView draft(Invitation invitation) {
        return InvitationView.draft(invitation, desk.stateOf(invitation), desk.nameOf(invitation.providerId()), tokens.link(invitation.id()));
    }

    private InvitationView received(Invitation invitation) {
        return InvitationView.received(invitation, desk.stateOf(invitation), desk.nameOf(invitation.providerId()));
    }
}
