package io.twotier.platform.feed.webhook.delivery;

import java.util.Optional;

/** How far a delivery is. What was delivered or parked stays so: who wants it once more gets another delivery of the same message. */
public enum DeliveryState {
    WAITING, DELIVERED, PARKED;

    /** What an attempt came to. */
    public enum Outcome { ACCEPTED, FAILED, FAILED_LAST }

    /** The state after an attempt; empty where none is made. */
    public Optional<DeliveryState> after(Outcome outcome) {
        return this != WAITING ? Optional.empty() : Optional.of(switch (outcome) {
            case ACCEPTED -> DELIVERED;
            case FAILED -> WAITING;
            case FAILED_LAST -> PARKED;
        });
    }
}
