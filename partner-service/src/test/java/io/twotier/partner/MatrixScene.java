package io.twotier.partner;

import static io.twotier.partner.Cast.as;
import static io.twotier.partner.Cast.globalAdminOf;
import static io.twotier.partner.Cast.salesAgentOf;

import io.restassured.path.json.JsonPath;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.partnership.Partnering;
import io.twotier.partner.sandbox.Sandboxes;
import io.twotier.partner.simulation.Simulated;
import io.twotier.platform.testkit.AccessMatrix;
import io.twotier.platform.testkit.Tokens;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What the rows of the access matrix ask about; made once for all of them. */
final class MatrixScene {

    static final String PROVIDER = "a provider";
    static final String RESELLER = "a direct-bill partner that may enrol";
    static final String ENROLLMENT = "an enrolment under review";
    static final String OPERATOR = "an enrolment for the operator to decide";
    static final String INCENTIVE = "an invitation to a programme of incentives";
    static final String LISTED = "a provider on the official list";
    static final String SIMULATED = "a provider in a simulation, and one of production";
    static final String SANDBOX = "a sandbox provider's reseller";
    static final String UPKEEP = "an order of upkeep";
    static final String INVITATION = "an invitation as its provider sees it";
    static final String INVITED = "an invitation as who it names sees it";
    static final String PARTNERSHIP = "a partnership as its provider sees it";

    private static final String NOBODY = UUID.randomUUID().toString();
    private static final Map<String, AccessMatrix.Scene> MADE = new ConcurrentHashMap<>();

    private MatrixScene() {
    }

    static AccessMatrix.Scene of(String name) {
        return MADE.computeIfAbsent(name, MatrixScene::make);
    }

    private static AccessMatrix.Scene make(String name) {
        return switch (name) {
            case PROVIDER -> between(Cast.provider("SE"), Cast.provider("SE"), Map.of());
            case SIMULATED -> between(Simulated.scripted(Simulated.provider(null)), Cast.provider("SE"), Map.of());
            case SANDBOX -> {
                Member provider = Sandboxes.provider("SE");
                yield between(provider, Sandboxes.provider("SE"), Map.of("reseller", Sandboxes.made(provider).getString("accountId")));
            }
            case RESELLER -> between(Cast.directBill("SE", "2026-10-15"), Cast.directBill("SE", "2026-10-15"), Map.of());
            case ENROLLMENT, OPERATOR -> {
                Member partner = Cast.directBill("SE", "2026-10-15");
                String id = globalAdminOf(partner).body(Cast.enrollmentForm()).post("/v1/enrollments").then().statusCode(201).extract().path("id");
                yield between(partner, Cast.directBill("SE", "2026-10-15"), Map.of("id", id));
            }
            case INCENTIVE -> {
                Member partner = Cast.enrolled("SE");
                yield between(partner, Cast.enrolled("SE"), Map.of("id", globalAdminOf(partner).get("/v1/incentives/invitations").path("items[0].id")));
            }
            case LISTED -> {
                Member provider = Cast.provider("SE");
                as(Tokens.operator()).body("{\"services\":[\"training\"],\"profile\":\"We train.\"}").put("/v1/operator/providers/" + provider.id()).then().statusCode(200);
                yield between(provider, Cast.provider("SE"), Map.of());
            }
            case UPKEEP -> between(Cast.provider("SE"), Cast.provider("SE"), Map.of("service", "partner", "job",
                    as(Tokens.operator()).body("{\"task\":\"redrive\"}").post("/v1/operator/services/partner/upkeep").then().statusCode(202).extract().path("id")));
            case INVITATION -> {
                Member provider = Cast.provider("SE");
                String id = salesAgentOf(provider).body(Map.of("resellerEmail", "ada@kvarnsten.example")).post(Partnering.INVITATIONS).then().extract().path("id");
                yield between(provider, Cast.provider("SE"), Map.of("id", id, "invitation", id));
            }
            case INVITED -> {
                Member named = Cast.reseller("SE");
                JsonPath invitation = salesAgentOf(Cast.provider("SE")).body(Map.of("resellerTenantId", named.id())).post(Partnering.INVITATIONS).jsonPath();
                yield between(named, Cast.reseller("SE"), Map.of("token", Partnering.token(invitation)));
            }
            case PARTNERSHIP -> {
                Member provider = Cast.provider("SE");
                yield between(provider, Cast.provider("SE"), Map.of("reseller", Partnering.partnerOf(provider).id().toString()));
            }
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static AccessMatrix.Scene between(Member owner, Member stranger, Map<String, String> own) {
        Map<String, String> ids = new HashMap<>(Map.of("partner", owner.id().toString(), "provider", owner.id().toString(), "programme", "indirectreseller", "type", "indirectreseller"));
        ids.putAll(own);
        return new AccessMatrix.Scene(Map.of("partner", owner.id()), Map.of("partner", stranger.id()), ids,
                Map.of("id", NOBODY, "invitation", NOBODY, "token", "x", "reseller", NOBODY, "service", "nobody", "job", NOBODY, "partner", NOBODY, "provider", NOBODY,
                        "programme", "none", "type", "none"));
    }
}
