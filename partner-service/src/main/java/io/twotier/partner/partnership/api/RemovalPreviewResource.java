package io.twotier.partner.partnership.api;

import io.twotier.partner.partnership.PartnershipTexts;
import io.twotier.partner.partnership.RemovalPreview;
import io.twotier.partner.partnership.RemovalPreviews;
import io.twotier.partner.upstream.customer.CustomerFacts;
import io.twotier.partner.upstream.subscription.SubscriptionFact;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.page.PageParameters;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Collection;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom and what the removal of a partnership would concern (R63); its etag as If-Match of the removal pins what was seen. */
@Path("/v1/relationships/{reseller}/removal-preview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partnerships")
public class RemovalPreviewResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final RemovalPreviews previews;

    RemovalPreviewResource(Commands commands, CurrentCaller caller, RemovalPreviews previews) {
        this.commands = commands;
        this.caller = caller;
        this.previews = previews;
    }

    /** The first pages and how many there are. @param statement what a removal confirms, in the version named (R57) */
    public record PreviewView(UUID id, String name, long customerCount, long subscriptionCount, Collection<CustomerView> customers,
                              Collection<SubscriptionView> subscriptions, String statement, String textVersion, String advisory, Links links,
                              Attributes attributes) implements Resource {
    }

    /** A customer the reseller looks after for the provider. */
    public record CustomerView(UUID customerId, String companyName) {

        static CustomerView of(CustomerFacts.Served customer) {
            return new CustomerView(customer.customerId(), customer.companyName());
        }
    }

    /** A subscription of the provider with the reseller on record. */
    public record SubscriptionView(UUID id, UUID customerId, String friendlyName, String status) {

        static SubscriptionView of(SubscriptionFact subscription) {
            return new SubscriptionView(subscription.id(), subscription.customerId(), subscription.friendlyName(), subscription.status());
        }
    }

    @GET
    @Access("preview_partner_removal")
    @Operation(operationId = "previewPartnerRemoval", summary = "Tells whom and what the removal of a partnership would concern")
    public PreviewView preview(@PathParam("reseller") String reseller, @BeanParam PageParameters page, @HeaderParam("X-Locale") String locale) {
        PageQuery asked = page.query().first();
        return commands.read(() -> view(previews.of(caller.get(), Ids.lenient(reseller), asked), asked, PartnershipTexts.in(locale)));
    }

    @GET
    @Path("/customers")
    @Access("preview_partner_removal")
    @Operation(operationId = "previewPartnerRemovalCustomers", summary = "Lists the customers the removal of a partnership would concern")
    public Collection<CustomerView> customers(@PathParam("reseller") String reseller, @BeanParam PageParameters page) {
        PageQuery asked = page.query();
        return commands.read(() -> {
            Attributes attributes = pinned(previews.version(caller.get().tenant(), Ids.lenient(reseller)));
            return asked.answer(self(reseller) + "/customers", previews.customers(caller.get(), Ids.lenient(reseller), asked), CustomerView::of, attributes);
        });
    }

    @GET
    @Path("/subscriptions")
    @Access("preview_partner_removal")
    @Operation(operationId = "previewPartnerRemovalSubscriptions", summary = "Lists the subscriptions the removal of a partnership would concern")
    public Collection<SubscriptionView> subscriptions(@PathParam("reseller") String reseller, @BeanParam PageParameters page) {
        PageQuery asked = page.query();
        return commands.read(() -> {
            Attributes attributes = pinned(previews.version(caller.get().tenant(), Ids.lenient(reseller)));
            return asked.answer(self(reseller) + "/subscriptions", previews.subscriptions(caller.get(), Ids.lenient(reseller), asked), SubscriptionView::of, attributes);
        });
    }

    private static PreviewView view(RemovalPreview seen, PageQuery asked, PartnershipTexts texts) {
        String self = self(seen.reseller().id().toString());
        return new PreviewView(seen.reseller().id(), seen.reseller().name(), seen.customerCount(), seen.subscriptionCount(),
                asked.answer(self + "/customers", seen.customers(), CustomerView::of, pinned(seen.version())),
                asked.answer(self + "/subscriptions", seen.subscriptions(), SubscriptionView::of, pinned(seen.version())),
                texts.statement(), texts.statementVersion(), texts.advisory(), Links.self(self), Attributes.of("RemovalPreview", seen.version()));
    }

    private static Attributes pinned(long version) {
        return Attributes.of("Collection", version);
    }

    private static String self(String reseller) {
        return "/relationships/" + reseller + "/removal-preview";
    }
}
