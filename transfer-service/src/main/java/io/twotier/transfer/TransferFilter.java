package io.twotier.transfer;

import io.quarkus.panache.common.Parameters;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which transfers of a customer are listed; what is null does not matter.
 *
 * @param status          as the wire spells it, in any case
 * @param clientReference the creator's own reference, to the letter
 * @param subscription    one of the subscriptions it moves, add-ons included, by its id with the source
 */
public record TransferFilter(String status, String clientReference, UUID source, UUID target, UUID subscription) {

    /** The visible states that {@code status} means; all of them when it is null, none when it is no state. */
    public Set<TransferStatus> statuses() {
        return Arrays.stream(TransferStatus.values()).filter(TransferStatus::visible)
                .filter(one -> status == null || TransferForm.DIRECT_TO_INDIRECT.nameOf(one).equalsIgnoreCase(status)).collect(Collectors.toSet());
    }

    /** The other conditions, each with its value added to {@code values}. */
    String conditions(Parameters values) {
        return with(values, "clientReference", " and clientReference = :clientReference", clientReference)
                + with(values, "source", " and parties.sourceId = :source", source)
                + with(values, "target", " and parties.targetId = :target", target)
                + with(values, "subscription", " and id in (select l.group.transfer.id from TransferLine l where l.subscriptionId = :subscription)", subscription);
    }

    private static String with(Parameters values, String name, String condition, Object value) {
        if (value == null) {
            return "";
        }
        values.and(name, value);
        return condition;
    }

    /** A list of its own, as continuation tokens know it. */
    public String key() {
        return String.join("|", String.valueOf(status), String.valueOf(clientReference), String.valueOf(source), String.valueOf(target),
                String.valueOf(subscription));
    }
}
