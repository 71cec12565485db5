package io.twotier.platform.feed.eventlog.api;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A CloudEvent as readers of the document see it; what is told is the event as it came, whatever attributes it has. */
@Schema(name = "CloudEvent", description = "CloudEvents 1.0 in JSON, with the extensions of the suite")
record CloudEventView(@Schema(examples = "1.0") String specversion,
                      @Schema(description = "The same on the topic, in every log and as webhook-id") UUID id,
                      @Schema(examples = "/twotier/partner") String source,
                      @Schema(examples = "io.twotier.partner.PartnerRegistered.v1") String type,
                      @Schema(description = "What it is about; order is kept for it") String subject,
                      Instant time,
                      @Schema(examples = "application/json") String datacontenttype,
                      @Schema(description = "The version of the subject after it, a number in digits", examples = "3") String sequence,
                      @Schema(description = "production, sandbox or simulation", examples = "production") String environment,
                      @Schema(description = "The name of the simulation") String simulation,
                      UUID correlationid,
                      @Schema(description = "The request or the event that led to it") String causationid,
                      String traceparent,
                      @Schema(description = "Who acted; told to the operator alone") String actor,
                      @Schema(description = "The tenants that may see it, with commas between them; told to the operator alone") String audience,
                      @Schema(description = "Its number in the caller's log: where to go on behind it", examples = "42") String cursor,
                      @Schema(description = "What it states, as the schema of its type says") Map<String, Object> data) {
}
