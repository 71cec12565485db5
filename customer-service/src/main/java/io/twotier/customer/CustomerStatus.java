package io.twotier.customer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The life of a customer: invisible while its administrator is being made, visible when everything is there. */
public enum CustomerStatus {

    /** Id and domain are reserved; nobody sees it. */
    PROVISIONING,
    ACTIVE,
    /** Never finished; what there is of it is being removed. */
    ABANDONED;

    /** What is done to a customer. */
    public enum Command { RESERVE_AGAIN, COMPLETE, ABANDON, CHANGE }

    private static final Map<CustomerStatus, Map<Command, CustomerStatus>> TABLE = new EnumMap<>(Map.of(
            PROVISIONING, new EnumMap<>(Map.of(Command.RESERVE_AGAIN, PROVISIONING, Command.COMPLETE, ACTIVE, Command.ABANDON, ABANDONED)),
            ACTIVE, new EnumMap<>(Map.of(Command.CHANGE, ACTIVE)),
            ABANDONED, new EnumMap<>(Map.of(Command.ABANDON, ABANDONED))));

    CustomerStatus after(Command command) {
        CustomerStatus next = TABLE.get(this).get(command);
        if (next == null) {
            throw CustomerRejection.WRONG_STATE.refuse(name().toLowerCase(java.util.Locale.ROOT));
        }
        return next;
    }

    /** The table as a mermaid state diagram; the README shows it. */
    static String diagram() {
        return "stateDiagram-v2\n    [*] --> PROVISIONING : RESERVE\n" + Arrays.stream(values())
                .flatMap(from -> TABLE.get(from).entrySet().stream().map(e -> "    " + from + " --> " + e.getValue() + " : " + e.getKey()))
                .collect(Collectors.joining("\n")) + "\n    ABANDONED --> [*]\n";
    }
}
