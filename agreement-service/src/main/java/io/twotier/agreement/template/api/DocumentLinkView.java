package io.twotier.agreement.template.api;

import io.twotier.agreement.template.document.AgreementDocument;
import io.twotier.agreement.template.document.DocumentLinks;
import io.twotier.agreement.template.document.Reader;

/** Where a text is read and where it is had as a file, for five minutes. @param language what the text is in @param country as asked for */
public record DocumentLinkView(String displayUri, String downloadUri, String language, String country) {

    static DocumentLinkView of(AgreementDocument document, DocumentLinks.Addresses at, Reader reader) {
        return new DocumentLinkView(at.display(), at.download(), reader.given(document), reader.country());
    }
}
