package io.twotier.agreement.reacceptance.api;

import io.twotier.agreement.reacceptance.Reacceptance;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import java.time.Instant;
import java.util.UUID;

/** A demand that an agreement be accepted anew. */
public record ReacceptanceView(UUID id, String agreementType, UUID templateId, int versionRank, Instant from, Attributes attributes) implements Resource {

    static ReacceptanceView of(Reacceptance required) {
        return new ReacceptanceView(required.id(), required.type().wireName(), required.templateId(), required.versionRank(), required.effectiveFrom(),
                Attributes.of("Reacceptance", required.version()));
    }
}
