package io.twotier.transfer;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.platform.command.Origin;
import io.twotier.platform.command.Transactions;
import io.twotier.platform.command.Work;
import io.twotier.platform.testkit.Contract;
import io.twotier.platform.testkit.Tokens;
import io.twotier.platform.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What the service says and serves is what its contract folder promises. */
@TransferServiceTest
class ContractTest {

    @Inject
    Stage stage;
    @Inject
    TransferProcess process;
    @Inject
    Transactions transactions;

    @Test
    void theOpenApiDocumentIsThePromisedOne() {
        Contract.assertOpenApiUnchanged(given().get("/q/openapi").asString());
    }

    @Test
    void everyExampleIsAsItsSchemaPromises() {
        Contract.events().forEach(event -> assertEquals(List.of(), Contract.violations(event, Contract.text("examples/" + event + ".json")), event));
    }

    @Test
    void everyEventIsSaidAndAsPromisedWithTheWholeEnvelope() {
        Cast cast = stage.ready();
        UUID base = cast.licence(25);
        UUID addOn = cast.addOn(base, 10);
        Calls.withdraw(cast, Calls.created(cast, base)).statusCode(204);
        Calls.reject(cast, Calls.created(cast, base)).statusCode(200);
        UUID expired = UUID.fromString(Calls.created(cast, base));
        transactions.run(Work.by(Origin.system("test")), () -> {
            process.expire(expired, Instant.now());
            return null;
        });
        String failed = Calls.created(cast, base);
        Calls.acceptAsync(cast, failed).statusCode(202);
        cast.groupFailed(failed, "0");
        stage.heard();
        String completed = Calls.created(cast, base);
        Calls.acceptAsync(cast, completed).statusCode(202);
        cast.groupMoved(completed, "0", base, addOn);
        given().auth().oauth2(Tokens.operator()).contentType("application/json").body(Map.of("task", "republish")).post("/v1/operator/services/transfer/upkeep").then().statusCode(202);
        List<ConsumerRecord<String, String>> said = stage.allSaid(seen -> types(of(cast, seen)).containsAll(Contract.events()));
        said.forEach(event -> assertEquals(List.of(), Contract.violations(event), event.toString()));
        assertEquals(Set.copyOf(Contract.events()), types(said));
    }

    private static List<ConsumerRecord<String, String>> of(Cast cast, List<ConsumerRecord<String, String>> events) {
        return events.stream().filter(event -> cast.customer.toString().equals(event.key())).toList();
    }

    private static Set<String> types(List<ConsumerRecord<String, String>> events) {
        return events.stream().map(e -> TopicProbe.header(e, "ce_type").replaceAll("^io\\.twotier\\.transfer\\.|\\.v1$", "")).collect(Collectors.toSet());
    }
}
