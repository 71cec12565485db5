package io.twotier.partner.partnership;

import java.util.List;

/** A provider's order of work. */
public record Onboarding(List<Step> steps) {

    /** @param call by which it is done, or looked up */
    public record Step(String name, boolean done, String call) {
    }

    static Onboarding of(boolean profileCurrent, boolean hasResellers, boolean hasCustomers) {
        return new Onboarding(List.of(
                new Step("check_own_profile", profileCurrent, "GET /v1/profiles/organization"),
                new Step("connect_resellers", hasResellers, "POST /v1/relationships/invitations"),
                new Step("connect_customers", hasCustomers, "POST /v1/customers")));
    }
}
