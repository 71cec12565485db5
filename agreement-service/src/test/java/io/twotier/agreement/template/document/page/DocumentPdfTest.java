package io.twotier.agreement.template.document.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.agreement.template.document.AgreementDocument;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class DocumentPdfTest {

    @Test
    void aPdfHasEveryWordOfTheTextInItsOrder() throws IOException {
        String text = "1. Räckvidd – “Ordning”\n\nFörsta raden\noch den andra.\n\n" + "Många ord på många rader och blad. ".repeat(400) + "\n\nΤέλος. Конец.";
        try (PDDocument pdf = Loader.loadPDF(written(text).orElseThrow())) {
            assertTrue(pdf.getNumberOfPages() > 2);
            assertEquals("Avtal", pdf.getDocumentInformation().getTitle());
            assertEquals("sv", pdf.getDocumentCatalog().getLanguage());
            String read = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertTrue(read.startsWith("Avtal " + text.replaceAll("\\s+", " ").strip()), read.substring(0, 200));
        }
    }

    @Test
    void aWordLongerThanALineIsBrokenAndNothingOfItIsLost() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(written("x" + "åäö".repeat(20_000) + "y").orElseThrow())) {
            assertTrue(new PDFTextStripper().getText(pdf).replaceAll("\\s+", "").contains("x" + "åäö".repeat(20_000) + "y"));
        }
    }

    @Test
    void thereIsNoneOfATextInLettersThatOurTypeLacks() {
        assertEquals(Optional.empty(), written("合同 is a contract."));
        assertEquals(Optional.empty(), written("Signed \uD83D\uDE00"));
    }

    private static Optional<byte[]> written(String text) {
        return DocumentPdf.of(AgreementDocument.written(UUID.randomUUID(), UUID.randomUUID(), "sv", null, "Avtal", text));
    }
}
