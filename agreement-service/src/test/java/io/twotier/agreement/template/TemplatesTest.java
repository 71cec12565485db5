package io.twotier.agreement.template;

import static io.twotier.agreement.Http.MCA;
import static io.twotier.agreement.Http.partner;
import static io.twotier.agreement.Publishing.TEMPLATES;
import static io.twotier.agreement.Publishing.edition;
import static io.twotier.agreement.Publishing.published;
import static io.twotier.agreement.Publishing.rank;
import static io.twotier.agreement.Publishing.retired;
import static io.twotier.platform.testkit.TopicProbe.header;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.twotier.agreement.AgreementServiceTest;
import io.twotier.agreement.AgreementType;
import io.twotier.agreement.Http;
import io.twotier.agreement.Upstream;
import io.twotier.platform.testkit.Contract;
import io.twotier.platform.testkit.Tokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator publishes and retires agreements. */
@AgreementServiceTest
class TemplatesTest {

    private static final String PROVIDERS = "IndirectProviderAgreement";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Inject
    Upstream upstream;
    @Inject
    AgreementTemplates templates;

    @Test
    void aPublishedVersionIsToldAndReadWithItsCountriesLanguagesAndDigests() throws Exception {
        int rank = rank();
        String text = "1. Syfte\n\nDetta är version " + rank + ".";
        String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        String id = operator().body(edition("indirect_provider_agreement", rank, "SE", "DK")).post(TEMPLATES).then().statusCode(201)
                .body("agreementType", equalTo(PROVIDERS)).body("documents[1].text", equalTo(text)).extract().path("templateId");
        partner(UUID.randomUUID(), "HA").get("/v1/agreementtemplates/" + id).then().statusCode(200).body("versionRank", equalTo(rank))
                .body("countries", contains("DK", "SE")).body("languages", contains("en", "sv")).body("documents[1].digest", equalTo(digest))
                .body("documents[1].title", equalTo("Avtal " + rank)).body("documents[1].text", nullValue()).body("validUntil", nullValue())
                .body("agreementLink", equalTo("http://twotier.test/v1/agreementtemplates/" + id + "/document"))
                .body("attributes.objectType", equalTo("AgreementTemplate"));
        operator().get(TEMPLATES + "/" + id).then().statusCode(200).body("documents[1].text", equalTo(text));
        ConsumerRecord<String, String> said = told(id, "AgreementTemplatePublished");
        assertEquals(id, said.key());
        assertEquals(List.of(), Contract.violations(said));
        assertTrue(operator().get(TEMPLATES).then().statusCode(200).extract().<List<String>>path("items.templateId").containsAll(List.of(id, MCA)));
        operator().get(TEMPLATES + "?size=1").then().body("totalCount", equalTo(1)).body("links.next.headers[0].key", equalTo("MS-ContinuationToken"));
        partner(UUID.randomUUID(), "HA").get("/v1/agreementtemplates/" + UUID.randomUUID()).then().statusCode(404).body("code", equalTo(972014));
        partner(UUID.randomUUID(), "HA").get("/v1/agreementtemplates/none").then().statusCode(404).body("code", equalTo(972014));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"agreementType\":\"Handshake\"", "\"versionRank\":-1", "\"versionRank\":null", "\"agreementLink\":\"http://plain.example\"",
        "\"agreementLink\":\"javascript:alert(1)\"", "\"countries\":[\"se\"]", "\"countries\":[\"ZZ\"]", "\"countries\":[null]", "\"documents\":[]",
        "\"documents\":[null]", "\"documents\":[{\"language\":\"EN\",\"title\":\"T\",\"text\":\"T\"}]",
        "\"documents\":[{\"language\":\"en\",\"title\":\" \",\"text\":\"T\"}]", "\"documents\":[{\"language\":\"en\",\"title\":\"T\",\"text\":\"a\\u0000b\"}]",
        "\"documents\":[{\"language\":\"en\",\"title\":\"T\",\"text\":\"a\\ud800b\"}]", "\"documents\":[{\"language\":\"en\",\"title\":\"T\\nT\",\"text\":\"T\"}]",
        "\"documents\":[{\"language\":\"en\",\"country\":\"Se\",\"title\":\"T\",\"text\":\"T\"}]"})
    void whatCannotBePublishedIsRefusedWithTheFieldThatIsWrong(String wrong) {
        operator().body(changed(wrong)).post(TEMPLATES).then().statusCode(400).body("code", equalTo(975001))
                .body("violations.field", hasItem(startsWith(wrong.substring(1, wrong.indexOf('"', 1)))));
    }

    @Test
    void aVersionNeedsEnglishOneTextForEachAndNoForeignCountries() {
        refused("[{\"language\":\"sv\",\"title\":\"T\",\"text\":\"T\"},{\"language\":\"en\",\"country\":\"SE\",\"title\":\"T\",\"text\":\"T\"}]", 972011);
        refused("[{\"language\":\"en\",\"title\":\"T\",\"text\":\"T\"},{\"language\":\"en\",\"title\":\"U\",\"text\":\"U\"}]", 972012);
        refused("[{\"language\":\"en\",\"title\":\"T\",\"text\":\"T\"},{\"language\":\"en\",\"country\":\"DK\",\"title\":\"U\",\"text\":\"U\"}]", 972013);
    }

    @Test
    void aTextCanBeLongButNotWithoutEnd() {
        operator().body(changed("\"documents\":[{\"language\":\"en\",\"title\":\"T\",\"text\":\"" + "word ".repeat(40_000) + "\"}]")).post(TEMPLATES).then().statusCode(201);
        operator().body(changed("\"documents\":[{\"language\":\"en\",\"title\":\"T\",\"text\":\"" + "x".repeat(200_001) + "\"}]")).post(TEMPLATES).then().statusCode(400)
                .body("violations.field", contains("documents[0].text"));
        String many = "{\"language\":\"en\",\"title\":\"T\",\"text\":\"T\"},".repeat(101);
        operator().body(changed("\"documents\":[" + many.substring(0, many.length() - 1) + "]")).post(TEMPLATES).then().statusCode(400)
                .body("violations.field", contains("documents"));
        Response beyond = operator().body(changed("\"agreementLink\":\"https://x.example/" + "x".repeat(3_000_000) + "\"")).post(TEMPLATES);
        assertEquals(413, beyond.statusCode());
    }

    @Test
    void ofTwoPublishedAtOnceWithOneRankOneIsRefused() {
        Map<String, Object> edition = edition(PROVIDERS, "SE");
        List<Response> answers = together(() -> operator().body(edition).post(TEMPLATES), () -> operator().body(edition).post(TEMPLATES),
                () -> operator().body(edition).post(TEMPLATES));
        assertEquals(List.of(201, 409, 409), answers.stream().map(Response::statusCode).sorted().toList());
        assertEquals(972010, answers.stream().filter(answer -> answer.statusCode() == 409).findFirst().orElseThrow().<Integer>path("code"));
    }

    @Test
    void aRetiredVersionNamesItsSuccessorAndIsRetiredOnce() {
        String old = published(PROVIDERS, "SE");
        String next = published(PROVIDERS, "SE");
        operator().body(Map.of("successorId", next, "lastDay", TODAY.plusDays(3).toString())).post(TEMPLATES + "/" + old + "/retire").then().statusCode(200)
                .body("successorId", equalTo(next)).body("validUntil", equalTo(TODAY.plusDays(3).toString()));
        ConsumerRecord<String, String> said = told(old, "AgreementTemplateRetired");
        assertEquals(List.of(), Contract.violations(said));
        assertEquals("2", header(said, "ce_sequence"));
        retire(old, next, TODAY.plusDays(9), 409, 972015);
        partner(UUID.randomUUID(), "HA").get("/v1/agreementtemplates/" + old).then().body("validUntil", equalTo(TODAY.plusDays(3).toString()));
        retire(UUID.randomUUID().toString(), next, TODAY, 404, 972014);
    }

    @Test
    void nothingIsRetiredWithoutWhatHoldsInAllItsCountriesInstead() {
        String swedish = published(PROVIDERS, "SE");
        String both = published(PROVIDERS, "DK", "SE");
        String everywhere = Upstream.PROVIDER_TEMPLATE.toString();
        retire(both, swedish, TODAY, 400, 972016);
        retire(everywhere, both, TODAY, 400, 972016);
        retire(swedish, swedish, TODAY, 400, 972016);
        retire(swedish, MCA, TODAY, 400, 972016);
        retire(swedish, UUID.randomUUID().toString(), TODAY, 400, 972016);
        retire(swedish, "none", TODAY, 400, 972016);
        retire(swedish, both, TODAY.minusDays(2), 400, 972017);
        retired(swedish, both, TODAY.minusDays(1));
        retire(published(PROVIDERS, "SE"), swedish, TODAY, 400, 972016);
        retired(both, everywhere, TODAY);
    }

    @Test
    void ofTwoThatWouldTakeEachOthersPlaceOneRemains() {
        String one = published(PROVIDERS, "SE");
        String other = published(PROVIDERS, "SE");
        List<Response> answers = together(() -> operator().body(retirement(other)).post(TEMPLATES + "/" + one + "/retire"),
                () -> operator().body(retirement(one)).post(TEMPLATES + "/" + other + "/retire"));
        assertEquals(List.of(200, 400), answers.stream().map(Response::statusCode).sorted().toList());
    }

    @Test
    void whatHoldsIsTheHighestRankThatIsForTheCountryUntilItsLastDayIsOver() {
        String first = published(PROVIDERS, "IS", "NO");
        String second = published(PROVIDERS, "IS");
        Instant now = Instant.now();
        assertEquals(List.of(second, first, everywhere(), everywhere()), List.of(current("IS", now), current("NO", now), current("LT", now), current(null, now)));
        retired(second, first, TODAY.plusDays(1));
        assertEquals(second, current("IS", now));
        assertEquals(second, current("IS", now.plus(Duration.ofDays(1))));
        assertEquals(first, current("IS", TODAY.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant()));
        retired(first, everywhere(), TODAY);
        Instant later = TODAY.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
        assertEquals(everywhere(), read(() -> templates.inPlaceOf(templates.findById(UUID.fromString(second)), later).id().toString()));
    }

    @Test
    void theMetadataHoldWhatCanBeAgreedToWithWhatIsForAllFirst() {
        String first = published(PROVIDERS, "LV");
        String second = published(PROVIDERS, "LV");
        retired(first, second, TODAY.minusDays(1));
        partner(UUID.randomUUID(), "HA").get("/v1/agreements?agreementType=" + PROVIDERS).then().statusCode(200).body("items[0].templateId", equalTo(everywhere()))
                .body("items.templateId", hasItem(second)).body("items.templateId", not(hasItem(first))).body("items[0].keySet()",
                        equalTo(Set.of("templateId", "agreementType", "agreementLink", "versionRank")));
    }

    private String current(String country, Instant now) {
        return read(() -> templates.current(AgreementType.INDIRECT_PROVIDER_AGREEMENT, country, now).id().toString());
    }

    /** Anew: what was read before may have changed. */
    private static String read(Callable<String> query) {
        return QuarkusTransaction.requiringNew().call(query);
    }

    private static String everywhere() {
        return Upstream.PROVIDER_TEMPLATE.toString();
    }

    private static void retire(String template, String successor, LocalDate lastDay, int status, int code) {
        operator().body(Map.of("successorId", successor, "lastDay", lastDay.toString())).post(TEMPLATES + "/" + template + "/retire").then().statusCode(status)
                .body("code", equalTo(code));
    }

    private static void refused(String documents, int code) {
        operator().body(changed("\"countries\":[\"SE\"],\"documents\":" + documents)).post(TEMPLATES).then().statusCode(400).body("code", equalTo(code));
    }

    /** A good one but for these members; of two of a name the last one counts. */
    private static String changed(String members) {
        return "{\"agreementType\":\"" + PROVIDERS + "\",\"versionRank\":" + rank() + ",\"countries\":[\"SE\"],"
                + "\"documents\":[{\"language\":\"en\",\"title\":\"T\",\"text\":\"T\"}]," + members + "}";
    }

    private static Map<String, String> retirement(String successor) {
        return Map.of("successorId", successor, "lastDay", TODAY.toString());
    }

    @SafeVarargs
    private static List<Response> together(Supplier<Response>... calls) {
        List<CompletableFuture<Response>> running = Stream.of(calls).map(CompletableFuture::supplyAsync).toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private ConsumerRecord<String, String> told(String template, String type) {
        return upstream.probe().await("agreement-events", record -> template.equals(header(record, "ce_subject")) && header(record, "ce_type").contains(type),
                Duration.ofSeconds(10));
    }

    private static RequestSpecification operator() {
        return Http.as(Tokens.operator());
    }
}
