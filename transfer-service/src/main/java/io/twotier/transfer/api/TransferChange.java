package io.twotier.transfer.api;

import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.NotBlank;

/** A change that needs no more than its word: the target rejects what the source created, or cancels what it created itself. */
@JsonDeserialize(using = JsonDeserializer.None.class)
public record TransferChange(@NotBlank String status) implements Change {
}
