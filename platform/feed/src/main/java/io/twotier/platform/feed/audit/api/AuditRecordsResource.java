package io.twotier.platform.feed.audit.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.platform.TenantClock;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.feed.audit.Entries;
import io.twotier.platform.feed.audit.Log;
import io.twotier.platform.feed.audit.Search;
import io.twotier.platform.feed.audit.Window;
import io.twotier.platform.feed.audit.WireDate;
import io.twotier.platform.page.Filter;
import io.twotier.platform.page.PageParameters;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.page.Pages;
import io.twotier.platform.wire.Collection;
import io.twotier.platform.wire.Query;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit search. A list begins with the newest. */
@Path("/v1/auditrecords")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who did what when")
public class AuditRecordsResource {

    private final Entries entries;
    private final Pages pages;
    private final Commands commands;
    private final CurrentCaller caller;
    private final OldestClient oldest;
    private final TenantClock clock;
    private final ObjectMapper json;

    AuditRecordsResource(Entries entries, Pages pages, Commands commands, CurrentCaller caller, OldestClient oldest, TenantClock clock, ObjectMapper json) {
        this.entries = entries;
        this.pages = pages;
        this.commands = commands;
        this.caller = caller;
        this.oldest = oldest;
        this.clock = clock;
        this.json = json;
    }

    @GET
    @Parameter(name = "startDate", in = ParameterIn.QUERY, description = "A day or a time, at most 90 days back; 30 days unless said", schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "endDate", in = ParameterIn.QUERY, description = "A day or a time, itself included", schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "filter", in = ParameterIn.QUERY, description = "One of CompanyName by substring, CustomerId and ResourceType by equals", schema = @Schema(type = SchemaType.STRING))
    @Access("list_audit_records")
    @Operation(summary = "Searches the audit, the newest record first")
    public Collection<AuditRecordView> list(@Context UriInfo uri, @Context HttpHeaders headers, @BeanParam PageParameters page) {
        PageQuery asked = page.query();
        Window window = Window.of(WireDate.parse(Query.parameter(uri, "startDate")), WireDate.parse(Query.parameter(uri, "endDate")), clock.now());
        Search search = Search.of(Filter.parse(Query.parameter(uri, "filter"), json));
        Log log = Log.of(caller.get());
        String list = list(uri);
        return commands.read(() -> asked.answer(list, pages.descending(log.id() + list, asked, entry -> entry.record().recordId(),
                (position, most) -> entries.within(log, window, search, position, most)), entry -> oldest.told(AuditRecordView.of(entry), headers)));
    }

    /** What was asked for, as it was written: a page goes on with nothing else. */
    private static String list(UriInfo uri) {
        String asked = Stream.of("startDate", "endDate", "filter").map(name -> parameter(uri, name)).filter(Objects::nonNull).collect(Collectors.joining("&"));
        return asked.isEmpty() ? "/auditrecords" : "/auditrecords?" + asked;
    }

    private static String parameter(UriInfo uri, String name) {
        String value = Query.parameter(uri, name);
        return value == null ? null : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
