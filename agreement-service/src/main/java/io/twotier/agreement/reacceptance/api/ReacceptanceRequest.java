package io.twotier.agreement.reacceptance.api;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;

/**
 * What is required of every customer.
 *
 * @param templateId the least that counts
 * @param from       UTC unless it says otherwise; now when absent
 */
public record ReacceptanceRequest(@NotBlank String templateId, Instant from) {
}
