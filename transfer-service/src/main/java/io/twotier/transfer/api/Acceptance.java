package io.twotier.transfer.api;

import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.twotier.transfer.ProductType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The source takes a request from partner to partner, and names what moves. */
@JsonDeserialize(using = JsonDeserializer.None.class)
public record Acceptance(@NotBlank String status, @Size(max = 1000) List<@NotNull @Valid Named> lineItems) implements Change {

    public static final String WORD = "InProgress";
    static final Set<String> WORDS = Set.of("inprogress", "accept", "accepted");

    public Acceptance {
        lineItems = lineItems == null ? List.of() : lineItems;
    }

    /** A subscription; an add-on may be named beside its base, and joins it unnamed too. @param productType what the source takes it for, or null */
    public record Named(@NotNull UUID subscriptionId, ProductType productType) {
    }
}
