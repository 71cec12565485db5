package io.twotier.transfer;

import static io.twotier.platform.testkit.Attempt.by;
import static io.twotier.platform.testkit.Attempt.refused;
import static io.twotier.platform.testkit.Attempt.succeeds;
import static io.twotier.platform.testkit.Attempt.succeedsUnchecked;

import io.quarkus.arc.Arc;
import io.twotier.platform.testkit.Attempt;
import io.twotier.platform.testkit.DryRun;
import io.twotier.platform.testkit.ServiceWatch;
import io.twotier.platform.testkit.Tokens;
import io.twotier.transfer.offboarding.Drive;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every write can be tried: the dry run says what the real call says, and leaves no row, event or request id. */
@TransferServiceTest
class TriedTest {

    private static final String CREATE = "POST /v1/customers/{customer}/transfers";
    private static final String WITHDRAW = "DELETE /v1/customers/{customer}/transfers/{transfer}";
    private static final String REJECT = "PATCH /v1/customers/{customer}/transfers/{transfer}";
    private static final String ACCEPT = "POST /v1/customers/{customer}/transfers/{transfer}/accept";
    private static final String EVERYTHING = "POST /v1/customers/{customer}/transfers/everything";
    private static final String PLAN = "POST /v1/offboardings";
    private static final String START = "POST /v1/offboardings/{offboarding}/start";
    private static final String CONSENT = "POST /v1/offboardings/{offboarding}/accept";
    private static final String PAUSE = "POST /v1/offboardings/{offboarding}/pause";
    private static final String RESUME = "POST /v1/offboardings/{offboarding}/resume";
    private static final String CANCEL = "POST /v1/offboardings/{offboarding}/cancel";
    private static final String RETRY = "POST /v1/operator/transfers/{transfer}/retry";
    private static final String GIVE_UP = "POST /v1/operator/transfers/{transfer}/giveup";
    private static final String SCRIPT = "PUT /v1/test/counterparts/{partner}";
    private static final String UNSCRIPT = "DELETE /v1/test/counterparts/{partner}";
    private static final String UPKEEP = "POST /v1/operator/services/{service}/upkeep";

    @Inject
    DataSource database;

    @ParameterizedTest
    @MethodSource("attempts")
    void aDryRunSaysWhatTheRealCallSaysAndLeavesNothing(Attempt attempt) {
        try (ServiceWatch watch = ServiceWatch.here(database)) {
            new DryRun(watch).prove(attempt);
        }
    }

    @Test
    void everyWriteOfTheContractIsTried() {
        DryRun.assertAllTried(attempts());
    }

    static Stream<Attempt> attempts() {
        return Stream.of(
                succeeds(CREATE, 201, () -> creates(cast())),
                refused(CREATE, 403, 900149, "R158", () -> creates(cast(Cast.Fact.SOURCE_ENROLLED))),
                succeeds(CREATE, 201, () -> asks(cast(Cast.Fact.PARTNERSHIP))),
                refused(CREATE, 400, 900400, null, () -> asks(cast(Cast.Fact.SOURCE_RELATED))),
                succeeds(REJECT, 200, () -> onAsked(cast(), true, PartnerCalls::term)),
                refused(REJECT, 400, 800078, "R174", () -> onAsked(cast(), true, cast -> cast.licence(1))),
                succeeds(REJECT, 200, () -> onAsked(cast(), false, PartnerCalls::term).sending(Map.of("status", "Cancel"))),
                refused(REJECT, 403, 974004, "R159", () -> onAsked(cast(), true, PartnerCalls::term).sending(Map.of("status", "Cancel"))),
                succeeds(WITHDRAW, 204, () -> onNew(cast(), true)),
                refused(WITHDRAW, 403, 974004, "R159", () -> onNew(cast(), false)),
                succeeds(REJECT, 200, () -> onNew(cast(), false).sending(Map.of("status", "reject"))),
                refused(REJECT, 403, 974004, "R159", () -> onNew(cast(), true).sending(Map.of("status", "reject"))),
                succeeds(ACCEPT, 200, () -> onNew(cast(), false)),
                refused(ACCEPT, 403, 13605, "R153", () -> onNew(cast(Cast.Fact.CUSTOMER_AGREED), false)),
                succeeds(EVERYTHING, 201, () -> everything(cast(), true)),
                refused(EVERYTHING, 400, 974150, "R160", () -> everything(cast(), false)),
                succeeds(PLAN, 201, () -> plans(cast(), false)),
                refused(PLAN, 400, 900148, "R160", () -> plans(cast(), true)),
                succeeds(START, 202, () -> onOffboarding(true)),
                refused(START, 403, 974153, "R159", () -> onOffboarding(false)),
                succeeds(CONSENT, 200, () -> onOffboarding(false)),
                refused(CONSENT, 403, 974153, "R159", () -> onOffboarding(true)),
                succeeds(PAUSE, 200, () -> onOffboarding(true, "start")),
                refused(PAUSE, 409, 974154, null, () -> onOffboarding(true)),
                succeeds(RESUME, 202, () -> onOffboarding(true, "start", "pause")),
                refused(RESUME, 409, 974154, null, () -> onOffboarding(true)),
                succeeds(CANCEL, 202, () -> onOffboarding(true)),
                refused(CANCEL, 403, 974153, "R159", () -> onOffboarding(false)),
                succeeds(RETRY, 200, () -> by(Tokens.operator(), running())),
                refused(RETRY, 409, 974050, "R159", () -> by(Tokens.operator(), created())),
                succeeds(GIVE_UP, 200, () -> by(Tokens.operator(), running())),
                refused(GIVE_UP, 409, 974050, "R159", () -> by(Tokens.operator(), created())),
                succeeds(SCRIPT, 200, () -> onCounterpart(simulated()).sending(Map.of("transfers", Map.of("answer", "accept", "after", "P2D")))),
                refused(SCRIPT, 403, 976001, null, () -> onCounterpart(cast()).sending(Map.of("transfers", Map.of("answer", "never")))),
                succeeds(UNSCRIPT, 204, () -> onCounterpart(scripted())),
                refused(UNSCRIPT, 404, 976011, null, () -> onCounterpart(simulated())),
                succeedsUnchecked(UPKEEP, 202, () -> by(Tokens.operator(), "transfer").sending(Map.of("task", "republish"))),
                refused(UPKEEP, 400, 975041, null, () -> by(Tokens.operator(), "transfer").sending(Map.of("task", "dust"))));
    }

    private static Attempt.Call creates(Cast cast) {
        return by(Tokens.partner(cast.source, "AA"), cast.customer).sending(Calls.request(cast, cast.licence(25)));
    }

    private static Attempt.Call asks(Cast cast) {
        return by(Tokens.partner(cast.provider, "AA"), cast.customer).sending(PartnerCalls.wanted(cast));
    }

    /** A call about a request from partner to partner that was just created. */
    private static Attempt.Call onAsked(Cast cast, boolean bySource, Function<Cast, UUID> named) {
        UUID subscription = named.apply(cast);
        return by(Tokens.partner(bySource ? cast.source : cast.provider, "AA"), cast.customer, PartnerCalls.asked(cast)).sending(PartnerCalls.acceptance(subscription));
    }

    private static Attempt.Call everything(Cast cast, boolean something) {
        if (something) {
            cast.licence(25);
        }
        return by(Tokens.partner(cast.source, "AA"), cast.customer).sending(Map.of("targetPartnerTenantId", cast.provider));
    }

    private static Attempt.Call plans(Cast cast, boolean toItself) {
        return by(Tokens.partner(cast.source, "AA")).sending(Map.of("targetPartnerTenantId", toItself ? cast.source : cast.provider, "customers", List.of(cast.customer)));
    }

    /** A call about an off-boarding that is planned, after these moves of the source. */
    private static Attempt.Call onOffboarding(boolean bySource, String... moves) {
        Cast cast = cast();
        Campaign campaign = Campaign.of(cast, 1, 1, cast.customer);
        Arc.container().instance(Drive.class).get().steps(campaign.id);
        Stream.of(moves).forEach(campaign::bySource);
        return by(Tokens.partner(bySource ? cast.source : cast.provider, "AA"), campaign.id);
    }

    /** A call about a transfer that was just created. */
    private static Attempt.Call onNew(Cast cast, boolean bySource) {
        UUID caller = bySource ? cast.source : cast.provider;
        return by(Tokens.partner(caller, "AA"), cast.customer, Calls.created(cast, cast.licence(25)));
    }

    private static Attempt.Call onCounterpart(Cast cast) {
        return by(Tokens.partner(cast.source, "AA"), cast.provider);
    }

    private static Cast simulated() {
        return Arc.container().instance(Stage.class).get().in("simulation:of-" + UUID.randomUUID());
    }

    private static Cast scripted() {
        Cast cast = simulated();
        Calls.asSource(cast).body(Map.of("transfers", Map.of("answer", "never"))).put("/v1/test/counterparts/" + cast.provider).then().statusCode(200);
        return cast;
    }

    private static String created() {
        Cast cast = cast();
        return Calls.created(cast, cast.licence(25));
    }

    /** A transfer nobody answers for. */
    private static String running() {
        Cast cast = cast();
        String id = Calls.created(cast, cast.licence(25));
        Calls.acceptAsync(cast, id).statusCode(202);
        return id;
    }

    private static Cast cast(Cast.Fact... missing) {
        return Arc.container().instance(Stage.class).get().lacking(missing);
    }
}
