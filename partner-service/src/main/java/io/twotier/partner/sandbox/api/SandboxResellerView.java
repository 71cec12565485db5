package io.twotier.partner.sandbox.api;

import io.twotier.partner.enrollment.Enrollment;
import io.twotier.partner.partnership.api.RelationshipType;
import io.twotier.partner.partnership.api.RelationshipView;
import io.twotier.partner.sandbox.SandboxResellerDesk.Made;
import io.twotier.platform.command.OnceOnly;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Resource;
import java.time.Instant;
import java.util.UUID;

/** A sandbox reseller that was just made; the relationship is as the reseller sees it. */
public record SandboxResellerView(UUID accountId, String mpnId, Tenant tenant, Signature agreementSignature, RelationshipView partnerRelationship, Attributes attributes)
        implements Resource {

    /** @param password told once */
    public record Tenant(UUID id, String adminUserAccount, String password) {

        /** Secrets stay out of logs. */
        @Override
        public String toString() {
            return "Tenant[" + id + "]";
        }
    }

    public record Signature(UUID id, String agreementType, Instant dateSigned) {

        private static Signature of(Enrollment enrollment) {
            return new Signature(enrollment.id(), "ValueAddedReseller", enrollment.acceptedAt());
        }
    }

    static Object of(Made made) {
        return made.password() == null ? of(made, null) : new OnceOnly(of(made, made.password().reveal()), of(made, null));
    }

    private static SandboxResellerView of(Made made, String password) {
        return new SandboxResellerView(made.reseller().id(), made.reseller().onboardedMpnId(), new Tenant(made.reseller().id(), made.signIn(), password),
                Signature.of(made.enrollment()), RelationshipView.of(made.provider(), RelationshipType.IS_INDIRECT_RESELLER_OF), Attributes.of("SandboxIndirectReseller"));
    }
}
