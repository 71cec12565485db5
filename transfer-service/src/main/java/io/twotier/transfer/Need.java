package io.twotier.transfer;

import io.twotier.platform.command.Check;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that must hold before what a customer has can be created as a transfer and accepted, whichever subscriptions it is about.
 *
 * @param check       as the party hears it that can bring it about
 * @param ofTheTarget whether that is the target, else the source
 */
public record Need(Check check, boolean ofTheTarget) {

    /** R158, R163: all of them, in the order in which they would refuse. */
    public static List<Need> of(Standing standing) {
        return Stream.concat(
                Stream.concat(Stream.of(standing.related(), standing.notInTheSandbox()), CreationRules.between(standing, true).stream())
                        .map(check -> new Need(check, false)),
                Stream.of(standing.targetSignedItself(), standing.customerAgreed()).map(check -> new Need(check, true))).toList();
    }

    public String party() {
        return ofTheTarget ? "target" : "source";
    }

    /** What the party hears of it that can do nothing about it. */
    public String toldToTheOther() {
        return TransferRejection.ofTheOther(check.rejection(), party()).sentence();
    }
}
