package io.twotier.transfer.api;

import io.twotier.platform.Ids;
import io.twotier.platform.command.PlatformRejection;
import io.twotier.platform.command.Refused;
import io.twotier.platform.page.PageParameters;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.wire.Query;
import io.twotier.transfer.TransferFilter;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of transfers takes. The fields are for the document: clients write the names in any letter case. */
public class ListParameters {

    @QueryParam("status")
    @Parameter(description = "Active or Pending, InProgress, Complete, PartiallyComplete, Failed, Reject, Cancelled or Expired")
    String status;
    @QueryParam("clientReference")
    @Parameter(description = "The reference it was created with")
    String clientReference;
    @QueryParam("sourcePartnerTenantId")
    @Parameter(description = "Who gives")
    String sourcePartnerTenantId;
    @QueryParam("targetPartnerTenantId")
    @Parameter(description = "Who takes")
    String targetPartnerTenantId;
    @QueryParam("subscriptionId")
    @Parameter(description = "A subscription it moves, by its id with the source")
    String subscriptionId;
    @BeanParam
    PageParameters page;
    @Context
    UriInfo uri;

    /** @throws Refused 400 for a state there is not */
    TransferFilter filter() {
        TransferFilter filter = new TransferFilter(Query.parameter(uri, "status"), Query.parameter(uri, "clientReference"), id("sourcePartnerTenantId"),
                id("targetPartnerTenantId"), id("subscriptionId"));
        if (!filter.possible()) {
            throw PlatformRejection.INVALID.refuse("status is no status of a transfer");
        }
        return filter;
    }

    PageQuery page() {
        return page.query();
    }

    private UUID id(String parameter) {
        String text = Query.parameter(uri, parameter);
        return text == null ? null : Ids.lenient(text);
    }
}
