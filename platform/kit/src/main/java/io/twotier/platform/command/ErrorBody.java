package io.twotier.platform.command;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One body for both worlds: RFC 9457 and the members old clients read ({@code code} a number, {@code data} strings).
 *
 * @param checks what was looked at, when the caller asked to have it explained or the call was a dry run
 */
@Schema(name = "Problem", description = "What went wrong: a problem of RFC 9457, and beside it the members that clients of Partner Center read")
public record ErrorBody(String type, String title, int status, String detail, String instance, String traceId, String rule, List<Violation> violations,
                        int code, String description, List<String> data, String source, Cure cure, List<CheckView> checks,
                        @JsonProperty("statusCode") Integer statusCode, String message) {

    /** Where a code is explained: a page of the suite itself, so without a host. */
    public static String type(int code) {
        return "/problems/" + code;
    }

    /** One check as the caller sees it. */
    public record CheckView(String rule, int code, boolean passed, String description, Cure cure) {

        static CheckView of(Check check) {
            return new CheckView(check.rejection().rule(), check.rejection().code(), check.passed(), check.sentence(), check.passed() ? null : check.rejection().cure());
        }
    }
}
