package io.twotier.partner.upstream;

import static io.twotier.partner.Cast.globalAdminOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.twotier.partner.AgreementService;
import io.twotier.partner.Cast;
import io.twotier.partner.Cast.Member;
import io.twotier.partner.PartnerServiceTest;
import io.twotier.platform.testkit.Contract;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples that other services publish change what we know as they promise. */
@PartnerServiceTest
class UpstreamContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    AgreementService agreements;

    @ParameterizedTest
    @ValueSource(strings = {"PartnerAgreementSigned", "PartnerAgreementSnapshot"})
    void aSignatureIsKnownOnceItIsGiven(String event) throws IOException {
        agreements.listened();
        Member partner = Cast.reseller("SE");
        assertEquals(List.of(900124), globalAdminOf(partner).get("/v1/requirements").path("currentlyDue.code"));
        ObjectNode example = ((ObjectNode) JSON.readTree(Contract.exampleOf("agreement", event))).put("partnerId", partner.id().toString());
        agreements.say(partner.id().toString(), "io.twotier.agreement." + event + ".v1", UUID.fromString(example.get("signatureId").asText()), example.toString());
        assertEquals(List.of(), globalAdminOf(partner).get("/v1/requirements").path("currentlyDue.code"));
    }
}
