package io.twotier.customer.invitation.api;

import io.twotier.customer.country.Countries;
import io.twotier.customer.country.CountryRules;
import io.twotier.customer.invitation.AnswerDesk;
import io.twotier.customer.invitation.CustomerInvitation;
import io.twotier.customer.invitation.InvitationDesk;
import io.twotier.customer.invitation.InvitationPages;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.Caller;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Invitations of customers: a partner drafts, the customer's global admin answers (R114 to R120). */
@Path("/v1/customers/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Customer invitations", description = "How a customer comes to accept a partner")
public class InvitationResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final InvitationDesk desk;
    private final AnswerDesk answers;
    private final InvitationPages pages;
    private final InvitationViews views;
    private final Countries countries;
    private final CountryRules rules;

    InvitationResource(Commands commands, CurrentCaller caller, InvitationDesk desk, AnswerDesk answers, InvitationPages pages, InvitationViews views,
                       Countries countries, CountryRules rules) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
        this.answers = answers;
        this.pages = pages;
        this.views = views;
        this.countries = countries;
        this.rules = rules;
    }

    /** A changed draft; the link must stay in the body (R117). @param email null to leave the recipient as it is */
    public record InvitationDraft(@NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be one line") String subject,
                                  @NotBlank @Size(max = 10_000) String body, @Email @Size(min = 3, max = 200) String email) {
    }

    @POST
    @Access("create_customer_invitation")
    @Operation(summary = "Drafts an invitation of a customer, with the link for its admin")
    @APIResponseSchema(value = InvitationView.class, responseCode = "201")
    public Response invite(@Valid InvitationBody body, @HeaderParam("X-Locale") String locale) {
        return commands.with(body).created(() -> desk.invite(caller.get(), InvitationBody.asked(body, locale)), views::draft);
    }

    @GET
    @Access("get_customer_invitations")
    @Operation(summary = "Lists the caller's invitations of customers")
    public Collection<InvitationView> list(@BeanParam PageParameters page) {
        PageQuery asked = page.query();
        return commands.read(() -> asked.answer("/customers/invitations", pages.issuedBy(caller.get(), asked), views::draft));
    }

    /** @param invitation the id, for the partner that made it, or the token of the link, for who received it */
    @GET
    @Path("/{invitation}")
    @Access("get_customer_invitation")
    @Operation(summary = "Reads an invitation, by its id as who made it or by its token as who received it")
    public InvitationView get(@PathParam("invitation") String invitation) {
        UUID id = Ids.lenient(invitation);
        return commands.read(() -> id.equals(Ids.NOTHING) ? views.received(desk.byToken(invitation)) : views.draft(desk.issued(caller.get(), id)));
    }

    @PUT
    @Path("/{id}/draft")
    @Access("edit_customer_invitation")
    @Operation(summary = "Changes the draft of an invitation")
    @APIResponseSchema(value = InvitationView.class, responseCode = "200")
    public Response edit(@PathParam("id") String id, @NotNull @Valid InvitationDraft draft) {
        return commands.with(draft).ok(() -> desk.edit(caller.get(), Ids.lenient(id), draft.subject(), draft.body(), draft.email()), views::draft);
    }

    @POST
    @Path("/{id}/cancel")
    @Access("edit_customer_invitation")
    @Operation(operationId = "cancelCustomerInvitation", summary = "Cancels an invitation")
    @APIResponseSchema(value = InvitationView.class, responseCode = "200")
    public Response cancel(@PathParam("id") String id) {
        return commands.with(null).ok(() -> desk.cancel(caller.get(), Ids.lenient(id)), views::draft);
    }

    /** @param body needed from a tenant that is not known as a customer yet */
    @POST
    @Path("/{token}/accept")
    @Access("accept_customer_invitation")
    @Operation(summary = "Accepts the relationship with the partners of an invitation, as the customer")
    @APIResponseSchema(value = InvitationView.class, responseCode = "200")
    public Response accept(@PathParam("token") String token, @Valid AcceptanceBody body) {
        Caller customer = caller.get();
        return commands.with(body).ok(() -> answers.accept(customer, token, body == null ? null : body.newcomer(customer, countries, rules)),
                (CustomerInvitation invitation) -> views.accepted(invitation, customer.tenant()));
    }

    @POST
    @Path("/{token}/decline")
    @Access("decline_customer_invitation")
    @Operation(summary = "Declines an invitation, as the customer")
    @APIResponseSchema(value = InvitationView.class, responseCode = "200")
    public Response decline(@PathParam("token") String token) {
        return commands.with(null).ok(() -> answers.decline(caller.get(), token), views::received);
    }
}
