package io.twotier.subscription.onboarding;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.twotier.platform.command.ErrorBody;
import io.twotier.platform.command.Refused;
import io.twotier.platform.command.Rejection;

/** Why a part is not there, in the one body of all errors: as its owner sent it, or as we say it. */
public record PartError(@JsonValue Object body) {

    static PartError of(JsonNode sent) {
        return new PartError(sent);
    }

    public static PartError of(Refused refused) {
        Rejection no = refused.rejection();
        return new PartError(new ErrorBody(null, null, no.status(), refused.getMessage(), null, null, no.rule(),
                refused.violations().isEmpty() ? null : refused.violations(), no.code(), refused.getMessage(),
                refused.violations().stream().map(one -> one.field() + ": " + one.message()).toList(), no.source(), no.cure(), null, null, null));
    }
}
