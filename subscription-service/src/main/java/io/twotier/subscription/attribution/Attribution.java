package io.twotier.subscription.attribution;

import java.time.Instant;

/** R48: a time in which a subscription counted for an MPN id. @param until null while it does */
public record Attribution(String mpnId, Instant since, Instant until) {
}
