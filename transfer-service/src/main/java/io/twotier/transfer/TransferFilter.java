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

    /** Whether {@code status} is, in some form, a state that can be seen. */
    public boolean possible() {
        return Arrays.stream(TransferForm.values()).anyMatch(form -> !statuses(form).isEmpty());
    }

    /** The visible states that {@code status} means in a form; all of them when it is null, none when it is no state. */
    Set<TransferStatus> statuses(TransferForm form) {
        return Arrays.stream(TransferStatus.values()).filter(form::shows).filter(one -> status == null || form.nameOf(one).equalsIgnoreCase(status))
                .collect(Collectors.toSet());
    }

    /** The conditions, each with its value added to {@code values}. */
    String conditions(Parameters values) {
        String ofAForm = Arrays.stream(TransferForm.values()).filter(form -> !statuses(form).isEmpty()).map(form -> {
            values.and("form" + form.ordinal(), form).and("statuses" + form.ordinal(), statuses(form));
            return "(form = :form" + form.ordinal() + " and status in :statuses" + form.ordinal() + ")";
        }).collect(Collectors.joining(" or ", " and (", ")"));
        return ofAForm + with(values, "clientReference", " and clientReference = :clientReference", clientReference)
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
