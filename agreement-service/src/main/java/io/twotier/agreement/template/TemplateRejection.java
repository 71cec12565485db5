package io.twotier.agreement.template;

import io.twotier.platform.command.Rejection;

/** Every "no" about templates and their texts. */
public final class TemplateRejection {

    private static final String LIST = "GET /v1/operator/agreementtemplates";

    static final Rejection RANK_TAKEN = Rejection.conflict(972010, null, "There is a version %s of the %s already.")
            .cure("the programme owner", LIST, "publish with a rank that is free");
    static final Rejection NO_ENGLISH = Rejection.invalid(972011, null, "One of the documents must be in English (en) and for no country in particular.");
    static final Rejection TWO_TEXTS = Rejection.invalid(972012, null, "There can be one document for each language and country.");
    static final Rejection OTHER_COUNTRY = Rejection.invalid(972013, null, "A document is for a country that the template is not for.");
    public static final Rejection NO_SUCH_TEMPLATE = Rejection.missing(972014, null, "There is no such agreement template.");
    static final Rejection RETIRED_ALREADY = Rejection.conflict(972015, null, "The template is retired already; its last day is %s.");
    static final Rejection NO_SUCCESSOR = Rejection.invalid(972016, null,
            "Template %s cannot take the place of this one: it must be another one of the type, not retired, and for all its countries.")
            .cure("the programme owner", LIST, "name, or first publish, a version that can");
    static final Rejection LAST_DAY_PAST = Rejection.invalid(972017, null, "The last day can be %s (then it ends at once) or later.");

    private TemplateRejection() {
    }
}
