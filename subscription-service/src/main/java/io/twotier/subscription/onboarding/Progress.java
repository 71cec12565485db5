package io.twotier.subscription.onboarding;

import java.util.UUID;

/** How far one run of an onboarding has come. In memory only: the temporary password is in it, and it is told once. */
public final class Progress {

    private UUID customerId;
    private Part customer;
    private Part agreement = Part.NOT_ATTEMPTED;

    void customer(UUID id, Part part) {
        customerId = id;
        customer = part;
    }

    void agreement(Part part) {
        agreement = part;
    }

    /** R73: from here on nothing may be answered as if nothing was there. */
    public boolean customerExists() {
        return customerId != null;
    }

    /** A run that waits for facts of others is run again, and asks for nothing that it was given already. */
    boolean brought() {
        return customerExists() && agreement != Part.NOT_ATTEMPTED;
    }

    public UUID customerId() {
        return customerId;
    }

    public Part customer() {
        return customer;
    }

    public Part agreement() {
        return agreement;
    }
}
