package io.twotier.agreement.template.document.page;

import io.twotier.agreement.template.document.AgreementDocument;
import io.twotier.agreement.template.document.Block;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A text on sheets of A4. Lengths are in points. */
final class DocumentPdf implements AutoCloseable {

    /** Comes with the library; it has the Latin, Greek, Cyrillic and Hebrew letters, and is embedded. */
    private static final String TYPE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 64;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float TITLE = 18;
    private static final float HEADING = 12.5f;
    private static final float BODY = 10.5f;
    private static final float SMALL = 8;
    private static final float LEADING = 1.4f;

    private final PDDocument sheets = new PDDocument();
    private final PDFont font;
    private PDPageContentStream sheet;
    private float height;

    private DocumentPdf() throws IOException {
        try (InputStream file = PDDocument.class.getResourceAsStream(TYPE)) {
            font = PDType0Font.load(sheets, file);
        }
    }

    /** Nothing when the text has a letter that our type has not. */
    static Optional<byte[]> of(AgreementDocument document) {
        try (DocumentPdf pdf = new DocumentPdf()) {
            pdf.sheets.getDocumentInformation().setTitle(document.title());
            pdf.sheets.getDocumentCatalog().setLanguage(document.language());
            pdf.write(document.title(), TITLE, 0);
            for (Block block : document.blocks()) {
                pdf.write(block.text(), block.heading() ? HEADING : BODY, block.heading() ? HEADING : BODY / 2);
            }
            pdf.write(document.templateId() + " · SHA-256 " + document.digest(), SMALL, 2 * BODY);
            return Optional.of(pdf.bytes());
        } catch (IllegalArgumentException noSuchLetter) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the document could not be written", e);
        }
    }

    private void write(String text, float size, float before) throws IOException {
        height -= before;
        for (String line : text.lines().toList()) {
            for (String part : lines(line, size)) {
                writeLine(part, size);
            }
        }
    }

    private void writeLine(String line, float size) throws IOException {
        if (sheet == null || height - size * LEADING < MARGIN) {
            turn();
        }
        height -= size * LEADING;
        sheet.beginText();
        sheet.setFont(font, size);
        sheet.newLineAtOffset(MARGIN, height);
        sheet.showText(line);
        sheet.endText();
    }

    private void turn() throws IOException {
        if (sheet != null) {
            sheet.close();
        }
        PDPage page = new PDPage(PDRectangle.A4);
        sheets.addPage(page);
        sheet = new PDPageContentStream(sheets, page);
        height = PDRectangle.A4.getHeight() - MARGIN;
    }

    /** Broken between words, and within one only when it is longer than a line. */
    private List<String> lines(String text, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("[ \\t]+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (fits(longer, size)) {
                line.replace(0, line.length(), longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            for (int letter : word.codePoints().toArray()) {
                if (!fits(line + Character.toString(letter), size)) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.appendCodePoint(letter);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private boolean fits(String line, float size) throws IOException {
        return font.getStringWidth(line) / 1000 * size <= WIDTH;
    }

    private byte[] bytes() throws IOException {
        sheet.close();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        sheets.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        sheets.close();
    }
}
