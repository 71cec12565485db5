package io.twotier.transfer.api;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a creation: its {@code transferType} says in which form, and with it what else is read. */
@JsonDeserialize(using = Creation.Reader.class)
@Schema(oneOf = {TransferRequest.class, PartnerTransferRequest.class})
public sealed interface Creation permits TransferRequest, PartnerTransferRequest {

    /** Chooses by the transfer type. */
    class Reader extends ReaderByWord<Creation> {

        Reader() {
            super("transferType", word -> TransferType.named(word).isPresent() ? PartnerTransferRequest.class : TransferRequest.class);
        }
    }
}
