package io.twotier.platform.page;

import io.twotier.platform.command.Refused;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What every list takes, as {@code @BeanParam}. The fields are for the document: clients write the names in any letter case. */
public class PageParameters {

    @QueryParam("size")
    @Parameter(description = "How many items at most; nothing, 0 and more than 500 mean 500", schema = @Schema(type = SchemaType.INTEGER))
    String size;
    @QueryParam("seekOperation")
    @Parameter(description = "First or Next; Next needs the token of the page before")
    String seekOperation;
    @HeaderParam("MS-ContinuationToken")
    @Parameter(description = "The token of the page before")
    String continuationToken;
    @Context
    UriInfo uri;
    @Context
    HttpHeaders headers;

    /** @throws Refused 400 */
    public PageQuery query() {
        return PageQuery.of(uri, headers);
    }
}
