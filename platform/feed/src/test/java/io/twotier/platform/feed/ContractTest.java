package io.twotier.platform.feed;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.twotier.platform.testkit.Contract;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the feed serves, and what services tell it, is what its contract folder promises. */
@FeedTest
class ContractTest {

    @Inject
    ObjectMapper json;

    @Test
    void theOpenApiDocumentIsThePromisedOne() {
        Contract.assertOpenApiUnchanged(given().get("/q/openapi").asString());
    }

    @Test
    void aRecordIsAsItsSchemaPromises() throws JsonProcessingException {
        assertEquals(List.of(), Contract.violations("AuditRecorded", json.writeValueAsString(Services.order(UUID.randomUUID(), UUID.randomUUID()))));
        assertEquals(List.of(), Contract.violations("AuditRecorded", Contract.text("examples/AuditRecorded.json")));
        assertFalse(Contract.violations("AuditRecorded", "{\"recordId\":\"x\"}").isEmpty());
    }
}
