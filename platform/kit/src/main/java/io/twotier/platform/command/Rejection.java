package io.twotier.platform.command;

/**
 * A "no" of the domain. Its sentence may hold {@code %s} for what it is said about.
 *
 * @param status HTTP status: 400, 401, 403, 404 or 409 for what the caller can mend
 * @param code   the number clients switch on; one number may mean different things by status
 * @param rule   the rule it enforces ({@code R171}), or null
 * @param cure   who can mend it and how, or null
 * @param source the component old clients expect to be named
 */
public record Rejection(int status, int code, String rule, String sentence, Cure cure, String source) {

    private static final String DEFAULT_SOURCE = "PartnerFD";

    public static Rejection of(int status, int code, String rule, String sentence) {
        return new Rejection(status, code, rule, sentence, null, DEFAULT_SOURCE);
    }

    public static Rejection invalid(int code, String rule, String sentence) {
        return of(400, code, rule, sentence);
    }

    public static Rejection forbidden(int code, String rule, String sentence) {
        return of(403, code, rule, sentence);
    }

    public static Rejection missing(int code, String rule, String sentence) {
        return of(404, code, rule, sentence);
    }

    public static Rejection conflict(int code, String rule, String sentence) {
        return of(409, code, rule, sentence);
    }

    public Rejection cure(String who, String call, String what) {
        return new Rejection(status, code, rule, sentence, new Cure(who, call, what), source);
    }

    public Rejection from(String component) {
        return new Rejection(status, code, rule, sentence, cure, component);
    }

    /** The same "no" with another status, for callers that take it better. */
    Rejection answered(int otherStatus) {
        return new Rejection(otherStatus, code, rule, sentence, cure, source);
    }

    /** The exception that says this "no" about {@code args}. */
    public Refused refuse(Object... args) {
        return new Refused(this, args);
    }

    public String describe(Object... args) {
        return args.length == 0 ? sentence : sentence.formatted(args);
    }
}
