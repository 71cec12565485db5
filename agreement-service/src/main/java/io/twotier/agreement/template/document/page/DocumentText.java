package io.twotier.agreement.template.document.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around a text in English; other languages stand in {@code messages/document_*.properties}. */
@MessageBundle(value = "document", locale = "en")
public interface DocumentText {

    @Message("Version")
    String version();

    @Message("SHA-256 of the text")
    String digest();

    @Message("This link does not open an agreement any more")
    String gone();

    @Message("Links to an agreement are valid for five minutes. Ask whoever gave you this one for a new link.")
    String cure();
}
