package io.twotier.agreement.template.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.twotier.agreement.AgreementServiceTest;
import io.twotier.agreement.Http;
import io.twotier.agreement.template.AgreementTemplate;
import io.twotier.agreement.template.AgreementTemplates;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@AgreementServiceTest
class AgreementDocumentsTest {

    private static final UUID MCA = UUID.fromString(Http.MCA);

    @Inject
    AgreementDocuments documents;
    @Inject
    AgreementTemplates templates;
    @Inject
    EntityManager database;

    @Test
    void everyAgreementWeBeganWithCanBeReadInEnglishAndSwedishAndItsDigestIsThatOfItsText() throws Exception {
        List<AgreementTemplate> begun = templates.list("versionRank", 0);
        assertTrue(begun.size() >= 5);
        for (AgreementTemplate template : begun) {
            for (String language : List.of("en", "sv")) {
                AgreementDocument document = documents.shownTo(template.id(), language, "SE");
                assertEquals(language, document.language());
                assertTrue(document.text().length() > 1000, document.title());
                assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document.text().getBytes(StandardCharsets.UTF_8))),
                        document.digest());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"sv-SE,sv", "SV,sv", "sv-FI,sv", "en-US,en", "de-DE,en", "x,en", "'',en"})
    void whoReadsNoLanguageWeHaveReadsEnglish(String asked, String shown) {
        assertEquals(shown, documents.shownTo(MCA, asked, "SE").language());
        assertEquals(shown, documents.shownTo(MCA, asked, null).language());
    }

    @Test
    void thereIsNoTextOfATemplateThatThereIsNot() {
        assertNull(documents.shownTo(UUID.randomUUID(), "en", "SE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update agreement_document set text = 'something else'", "update agreement_document set title = 'X'", "delete from agreement_document",
            "insert into agreement_document (id, template_id, language, title, text, digest) values (gen_random_uuid(), '" + Http.MCA + "', 'de', 'T', 'T', 'abc')"})
    void theServiceItselfCannotChangeATextNorSayWhatItsDigestIs(String sql) {
        assertThrows(PersistenceException.class, () -> QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql).executeUpdate()));
    }
}
