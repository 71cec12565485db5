package io.twotier.agreement.upstream.customer;

import java.util.UUID;

/** What every event about a customer states, as far as it is used here. */
record CustomerSaid(UUID customerId, String country) {
}
