package io.twotier.agreement.template.document.page;

import io.twotier.agreement.template.document.AgreementDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** Texts to keep: as PDF, and as the page where the letters of our type do not suffice for the language. */
@ApplicationScoped
class DocumentFiles {

    Response of(AgreementDocument document, Supplier<String> page) {
        Optional<byte[]> pdf = DocumentPdf.of(document);
        return pdf.map(bytes -> file(document, bytes, "application/pdf", "pdf"))
                .orElseGet(() -> file(document, page.get().getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", "html"));
    }

    private static Response file(AgreementDocument document, byte[] bytes, String type, String ending) {
        String country = document.country() == null ? "" : "-" + document.country();
        return Response.ok(bytes).type(type)
                .header("Content-Disposition", "attachment; filename=\"agreement-" + document.templateId() + "-" + document.language() + country + "." + ending + "\"")
                .header("Content-Language", document.language()).header("Content-Security-Policy", "default-src 'none'; sandbox").header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer").header("X-Content-Type-Options", "nosniff").build();
    }
}
