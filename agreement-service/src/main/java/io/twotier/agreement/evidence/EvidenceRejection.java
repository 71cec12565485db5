package io.twotier.agreement.evidence;

import io.twotier.platform.command.Rejection;

/** Every "no" about evidence. */
public final class EvidenceRejection {

    static final Rejection NO_TEXT = Rejection.invalid(972050, null, "There is no text of template %s in the language %s, so nobody can have agreed to it.")
            .cure("the caller", "GET /v1/agreementtemplates/{template}/document", "name a language there is a text in, or none");
    public static final Rejection ONE_OF_TWO = Rejection.invalid(972051, null, "Give a customerId or a partnerId, exactly one of them, as a GUID.");

    private EvidenceRejection() {
    }
}
