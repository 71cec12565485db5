package io.twotier.platform.note;

import io.twotier.platform.Ids;
import io.twotier.platform.caller.Access;
import io.twotier.platform.command.Commands;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Notes over HTTP. */
@Path("/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NoteResource {

    private final Commands commands;
    private final NoteDesk desk;

    NoteResource(Commands commands, NoteDesk desk) {
        this.commands = commands;
        this.desk = desk;
    }

    /** What is to be written. */
    public record Words(@NotBlank String text) {
    }

    @POST
    @Access("write_note")
    @Operation(summary = "Writes a note")
    @APIResponseSchema(value = NoteView.class, responseCode = "201")
    public Response write(@NotNull @Valid Words words) {
        return commands.with(words).created(() -> desk.write(words.text()), NoteView::of);
    }

    @PUT
    @Path("/{note}")
    @Access("write_note")
    @Operation(operationId = "rewriteNote", summary = "Writes a note anew")
    @APIResponseSchema(value = NoteView.class, responseCode = "200")
    public Response rewrite(@PathParam("note") String note, @NotNull @Valid Words words) {
        return commands.with(words).ok(() -> desk.rewrite(Ids.lenient(note), words.text()), NoteView::of);
    }

    @POST
    @Path("/regretted")
    @Access("write_note")
    @Operation(operationId = "regretNote", summary = "Writes a note and regrets it")
    @APIResponseSchema(value = NoteView.class, responseCode = "201")
    public Response writeAndRegret(@NotNull @Valid Words words) {
        return commands.with(words).created(() -> desk.writeAndRegret(words.text()), NoteView::of);
    }

    @POST
    @Path("/about/{fact}")
    @Access("write_note")
    @Operation(operationId = "writeNoteAbout", summary = "Writes a note about a fact")
    @APIResponseSchema(value = NoteView.class, responseCode = "201")
    public Response writeAbout(@PathParam("fact") String fact, @NotNull @Valid Words words) {
        return commands.with(words).created(() -> desk.writeAbout(fact, words.text()), NoteView::of);
    }

    @GET
    @Path("/{note}")
    @Access("read_note")
    @Operation(summary = "Reads a note")
    public NoteView read(@PathParam("note") String note) {
        return commands.read(() -> NoteView.of(desk.find(Ids.lenient(note))));
    }
}
