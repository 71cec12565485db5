package io.twotier.transfer.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.twotier.transfer.preview.Preview;

/** An acceptance that is only tried: the answer there would be, and what comes of it. */
public record TriedAcceptance(@JsonUnwrapped SubmitResultView result, Preview preview) {
}
