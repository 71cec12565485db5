package io.twotier.platform.feed.eventlog.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.twotier.platform.caller.Access;
import io.twotier.platform.caller.CurrentCaller;
import io.twotier.platform.feed.eventlog.CloudEvents;
import io.twotier.platform.feed.eventlog.EventEntries;
import io.twotier.platform.feed.eventlog.EventLog;
import io.twotier.platform.feed.eventlog.EventPage;
import io.twotier.platform.feed.eventlog.Tail;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Link;
import io.twotier.platform.wire.Links;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The event log. A list begins with the oldest. */
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events", description = "The log of all events that a tenant may see")
public class EventsResource {

    private final EventEntries entries;
    private final Tail tail;
    private final CloudEvents events;
    private final CurrentCaller caller;

    EventsResource(EventEntries entries, Tail tail, CloudEvents events, CurrentCaller caller) {
        this.entries = entries;
        this.tail = tail;
        this.events = events;
        this.caller = caller;
    }

    /**
     * @param items  CloudEvents in JSON; the attribute {@code cursor} of each is where to go on behind it
     * @param cursor where to go on behind all of them; it moves on also when none was of a wanted type
     * @param more   whether there was more already
     */
    @Schema(description = "Events in the order of the caller's log, and where to go on")
    public record EventsView(int totalCount, @Schema(type = SchemaType.ARRAY, implementation = CloudEventView.class) List<ObjectNode> items, String cursor, boolean more, Links links, Attributes attributes) {
    }

    @GET
    @Blocking
    @Operation(operationId = "listEvents", summary = "What happened, in the order of the caller's log", description = "Everything the caller's tenant may see of the "
            + "events of all services, numbered without gaps, 30 days back. Go on with the cursor of the answer. For a full copy of something: take a cursor "
            + "(after=now), then list, then read on from that cursor and replace what the list had by what each event states.")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "The cursor to go on from; \"now\" for the end of the log; nothing for its beginning", schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "types", in = ParameterIn.QUERY, description = "Types of events with commas between them, in full or their beginning with * behind it", schema = @Schema(type = SchemaType.STRING),
            example = "io.twotier.*")
    @Parameter(name = "wait", in = ParameterIn.QUERY, description = "So many seconds, at most 60, the answer waits for something to tell; 0 unless said", schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "How many events at most; 100 unless said, at most 500", schema = @Schema(type = SchemaType.INTEGER))
    @APIResponse(responseCode = "200", description = "The events, none when nothing happened in time", content = @Content(schema = @Schema(implementation = EventsView.class)))
    @APIResponse(responseCode = "400", description = "975511 the log does not reach back to this cursor: list again; 975510 no such cursor, 975512 no type of event, 975513 wait, 975001 size")
    @Access("list_events")
    public Uni<EventsView> list(@Context UriInfo uri) {
        EventQuery asked = EventQuery.of(uri);
        EventLog log = EventLog.of(caller.get());
        Long after = asked.fromTheEnd() ? Long.valueOf(entries.head(log)) : asked.after();
        return read(log, asked, after, Instant.now().plusSeconds(asked.seconds()));
    }

    private Uni<EventsView> read(EventLog log, EventQuery asked, Long after, Instant until) {
        EventPage page = entries.after(log, after, asked.types(), asked.size());
        Duration left = Duration.between(Instant.now(), until);
        if (!page.entries().isEmpty() || left.isNegative() || left.isZero()) {
            return Uni.createFrom().item(view(log, asked, page));
        }
        if (page.more()) {
            return read(log, asked, page.cursor(), until);
        }
        Uni<Void> woken = tail.beyond(log, page.cursor(), left);
        return woken == null ? Uni.createFrom().item(view(log, asked, page)) : woken.chain(() -> read(log, asked, page.cursor(), until));
    }

    private EventsView view(EventLog log, EventQuery asked, EventPage page) {
        List<ObjectNode> items = page.entries().stream().map(entry -> events.of(log, entry)).toList();
        String cursor = Long.toString(page.cursor());
        return new EventsView(items.size(), items, cursor, page.more(), new Links(Link.get(asked.uri(null)), Link.get(asked.uri(cursor)), null), Attributes.of("Collection"));
    }
}
