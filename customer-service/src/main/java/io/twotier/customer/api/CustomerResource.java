package io.twotier.customer.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.customer.CustomerDesk;
import io.twotier.customer.CustomerFilter;
import io.twotier.customer.CustomerPages;
import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.page.Filter;
import io.twotier.platform.page.PageParameters;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.wire.Collection;
import io.twotier.platform.wire.Query;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A partner's customers. */
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Customers", description = "Customers and what is known of them")
public class CustomerResource {

    private final Commands commands;
    private final CurrentCaller caller;
    private final CustomerDesk desk;
    private final CustomerPages pages;
    private final CustomerCreation creation;
    private final ObjectMapper json;

    CustomerResource(Commands commands, CurrentCaller caller, CustomerDesk desk, CustomerPages pages, CustomerCreation creation, ObjectMapper json) {
        this.commands = commands;
        this.caller = caller;
        this.desk = desk;
        this.pages = pages;
        this.creation = creation;
        this.json = json;
    }

    @POST
    @Access("create_customer")
    @Operation(summary = "Creates a customer and its first administrator")
    @APIResponseSchema(value = CustomerView.class, responseCode = "201")
    public Response create(@NotNull @Valid CreateCustomerBody body) {
        return creation.answer(body, body);
    }

    @GET
    @Parameter(name = "filter", in = ParameterIn.QUERY, description = "One of CompanyName, Domain, IndirectReseller, IndirectCloudSolutionProvider, by starts_with", schema = @Schema(type = SchemaType.STRING))
    @Access("get_customers")
    @Operation(summary = "Lists the caller's customers")
    public Collection<CustomerItem> list(@Context UriInfo uri, @BeanParam PageParameters page) {
        PageQuery asked = page.query();
        String filterText = Query.parameter(uri, "filter");
        CustomerFilter filter = CustomerFilter.of(Filter.parse(filterText, json));
        String list = filter == null ? "/customers" : "/customers?filter=" + URLEncoder.encode(filterText, StandardCharsets.UTF_8);
        return commands.read(() -> asked.answer(list, pages.page(caller.get().tenant(), filter, asked), CustomerItem::of));
    }

    @GET
    @Path("/{customer}")
    @Access("get_customer")
    @Operation(summary = "Reads a customer")
    public CustomerView get(@PathParam("customer") String customer) {
        return commands.read(() -> CustomerView.of(desk.find(caller.get(), Ids.lenient(customer))));
    }
}
