package io.twotier.transfer.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.twotier.transfer.preview.Preview;

/** A transfer that is only tried: the answer there would be, and what comes of it. */
public record TriedTransfer(@JsonUnwrapped TransferView transfer, Preview preview) {
}
