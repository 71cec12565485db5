package io.twotier.agreement;

import static io.twotier.agreement.Http.CLOUD;
import static io.twotier.agreement.Http.MCA;
import static io.twotier.agreement.Http.agreement;
import static io.twotier.agreement.Http.attestation;
import static io.twotier.platform.testkit.Attempt.by;
import static io.twotier.platform.testkit.Attempt.refused;
import static io.twotier.platform.testkit.Attempt.succeeds;
import static io.twotier.platform.testkit.Attempt.succeedsUnchecked;

import io.quarkus.arc.Arc;
import io.twotier.platform.testkit.Attempt;
import io.twotier.platform.testkit.DryRun;
import io.twotier.platform.testkit.ServiceWatch;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every write can be tried: the dry run says what the real call says, and leaves no row, event or request id. */
@AgreementServiceTest
class TriedTest {

    private static final String SIGN = "POST /v1/agreements/partner/signatures";
    private static final String ATTEST = "POST /v1/customers/{customer}/agreements";
    private static final String ACCEPT = "POST /v1/customers/{customer}/agreements/direct";
    private static final String PUBLISH = "POST /v1/operator/agreementtemplates";
    private static final String RETIRE = "POST /v1/operator/agreementtemplates/{template}/retire";
    private static final String REQUIRE = "POST /v1/operator/reacceptance";
    private static final String UPKEEP = "POST /v1/operator/services/{service}/upkeep";

    @Inject
    DataSource database;

    @AfterEach
    void forgetWhatWasRequired() {
        versions().forget();
    }

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
                succeeds(SIGN, 201, () -> signs("Europe")),
                refused(SIGN, 400, 972002, "R10", () -> signs("Africa")),
                succeeds(ATTEST, 201, () -> attests(attestation("Maj"))),
                refused(ATTEST, 400, 972005, "R151", () -> attests(agreement(CLOUD, ",\"dateAgreed\":\"2020-02-01T00:00:00Z\""))),
                succeeds(ACCEPT, 201, () -> accepts(MCA)),
                refused(ACCEPT, 400, 972005, "R151", () -> accepts(CLOUD)),
                succeeds(PUBLISH, 201, () -> by(Tokens.operator()).sending(Publishing.edition("IndirectProviderAgreement", "FI"))),
                refused(PUBLISH, 409, 972010, null, () -> by(Tokens.operator()).sending(Publishing.edition("MicrosoftCustomerAgreement", 0, "FI"))),
                succeeds(RETIRE, 200, () -> retires(Publishing.published("IndirectProviderAgreement", "FI"))),
                refused(RETIRE, 400, 972016, null, () -> retires(MCA)),
                succeeds(REQUIRE, 201, () -> requires(versions().published(7), Instant.now().plusSeconds(40_000))),
                refused(REQUIRE, 400, 972052, "R152", () -> requires(CLOUD, null)),
                succeedsUnchecked(UPKEEP, 202, () -> by(Tokens.operator(), "agreement").sending(Map.of("task", "republish"))),
                refused(UPKEEP, 400, 975041, null, () -> by(Tokens.operator(), "agreement").sending(Map.of("task", "dust"))));
    }

    private static Attempt.Call signs(String region) {
        return by(Tokens.partner(upstream().directBill(), "GA")).sending(Map.of("region", region));
    }

    private static Attempt.Call attests(String body) {
        UUID seller = upstream().directBill();
        return by(Tokens.partner(seller, "AA"), upstream().customerOf(seller, "direct")).sending(body);
    }

    private static Attempt.Call retires(String successor) {
        return by(Tokens.operator(), Publishing.published("IndirectProviderAgreement", "FI"))
                .sending(Map.of("successorId", successor, "lastDay", LocalDate.now(ZoneOffset.UTC).toString()));
    }

    private static Attempt.Call accepts(String template) {
        UUID customer = upstream().customerOf(upstream().directBill(), "direct");
        return by(Tokens.customer(customer, "GA"), customer).sending(agreement(template, ""));
    }

    private static Attempt.Call requires(String template, Instant from) {
        return by(Tokens.operator()).sending(from == null ? Map.of("templateId", template) : Map.of("templateId", template, "from", from.toString()));
    }

    private static Versions versions() {
        return Arc.container().instance(Versions.class).get();
    }

    private static Upstream upstream() {
        return Arc.container().instance(Upstream.class).get();
    }
}
