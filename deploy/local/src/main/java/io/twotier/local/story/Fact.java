package io.twotier.local.story;

/**
 * One thing that had to hold.
 *
 * @param rule the rule it shows, or ""
 * @param seen what was there instead, when it did not hold
 */
public record Fact(String rule, String sentence, boolean held, String seen) {

    @Override
    public String toString() {
        return (rule.isEmpty() ? "" : rule + ": ") + sentence;
    }
}
