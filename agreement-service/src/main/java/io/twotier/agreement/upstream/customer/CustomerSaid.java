package io.twotier.agreement.upstream.customer;

import java.util.UUID;

/** The field we use of every event that states a customer. */
record CustomerSaid(UUID customerId) {
}
