package io.twotier.platform.feed.audit.api;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.command.Commands;
import io.twotier.platform.feed.audit.AuditRejection;
import io.twotier.platform.feed.audit.Entries;
import io.twotier.platform.feed.audit.Log;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One audit record, by the id it has in the caller's list, or by the part of it that webhooks know. Clients find it with and without their usual prefix. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditRecordResource {

    private static final String LAST_PART = "(?i).*_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})";

    private final Entries entries;
    private final Commands commands;
    private final CurrentCaller caller;

    AuditRecordResource(Entries entries, Commands commands, CurrentCaller caller) {
        this.entries = entries;
        this.commands = commands;
        this.caller = caller;
    }

    @GET
    @Path("auditactivity/v1/auditrecords/{id}")
    @Access("get_audit_record")
    @Operation(operationId = "getAuditRecord", summary = "Reads one audit record, by the id it has in the caller's list")
    public AuditRecordView get(@PathParam("id") String id) {
        UUID record = Ids.lenient(id.replaceFirst(LAST_PART, "$1-$2-$3-$4-$5"));
        return commands.read(() -> entries.of(Log.of(caller.get()), record).map(AuditRecordView::of).filter(found -> found.id().equalsIgnoreCase(id) || record.toString().equalsIgnoreCase(id))
                .orElseThrow(AuditRejection.NO_SUCH_RECORD::refuse));
    }

    @GET
    @Path("v1/auditactivity/v1/auditrecords/{id}")
    @Access("get_audit_record")
    @Operation(operationId = "getAuditRecordWithPrefix", summary = "Reads one audit record, at the path with the usual prefix")
    public AuditRecordView getWithPrefix(@PathParam("id") String id) {
        return get(id);
    }
}
