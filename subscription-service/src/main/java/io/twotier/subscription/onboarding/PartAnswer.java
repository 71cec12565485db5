package io.twotier.subscription.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Cure;
import io.twotier.platform.command.Refused;
import io.twotier.platform.command.Rejection;
import java.util.ArrayList;
import java.util.List;

/**
 * What the owner of a part answered.
 *
 * @param status     0 when there was no answer that can be read
 * @param retryAfter seconds, or null
 */
public record PartAnswer(String path, int status, JsonNode body, Integer retryAfter) {

    private static final int CREATED = 201;

    static PartAnswer none(String path) {
        return new PartAnswer(path, 0, null, null);
    }

    boolean made() {
        return status == CREATED && body instanceof ObjectNode made && made.hasNonNull("id");
    }

    /** It was refused, and nothing of it was done; anything else that is no success leaves that open. */
    boolean refused() {
        return status >= 400 && status < 500 && errorThere();
    }

    /** Nobody said what became of it. */
    boolean unanswered() {
        return !made() && !errorThere();
    }

    ObjectNode made(ObjectNode otherwise) {
        return made() ? (ObjectNode) body : otherwise;
    }

    /** Why it was not made, as its owner says it, or that nobody said anything. */
    PartError error() {
        return unanswered() ? PartError.of(OnboardingRejection.NO_ANSWER.refuse("POST " + path)) : PartError.of(body);
    }

    Refused noAnswer() {
        return OnboardingRejection.NO_ANSWER.refuse("POST " + path).retryAfter(retryAfter == null ? 2 : retryAfter);
    }

    /** What its owner looked at in a dry run, as checks of ours: the first failed one is what it would refuse with. */
    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        body.path("checks").forEach(check -> checks.add(check(check)));
        if (!made() && checks.stream().allMatch(Check::passed)) {
            checks.add(check(body));
        }
        return checks;
    }

    private Check check(JsonNode told) {
        JsonNode cure = told.path("cure");
        return Check.that(told.path("passed").asBoolean(false), new Rejection(made() ? 400 : status, told.path("code").asInt(), text(told, "rule"),
                told.path("description").asText(), cure.isMissingNode() ? null : new Cure(text(cure, "who"), text(cure, "call"), text(cure, "what")),
                body.path("source").asText("PartnerFD")));
    }

    private boolean errorThere() {
        return status >= 400 && body instanceof ObjectNode error && error.path("code").isNumber();
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asText(null);
    }

    /** A created customer comes with its password. */
    @Override
    public String toString() {
        return "PartAnswer[" + path + ", " + status + "]";
    }
}
