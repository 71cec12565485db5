package io.twotier.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.customer.CustomerStatus.Command;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerStatusTest {

    private static final Map<String, CustomerStatus> WAYS = Map.of(
            "PROVISIONING RESERVE_AGAIN", CustomerStatus.PROVISIONING,
            "PROVISIONING COMPLETE", CustomerStatus.ACTIVE,
            "PROVISIONING ABANDON", CustomerStatus.ABANDONED,
            "ACTIVE CHANGE", CustomerStatus.ACTIVE,
            "ACTIVE DELETE", CustomerStatus.DELETED,
            "ABANDONED ABANDON", CustomerStatus.ABANDONED);

    static Stream<Arguments> everyStateWithEveryCommand() {
        return Arrays.stream(CustomerStatus.values()).flatMap(state -> Arrays.stream(Command.values()).map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource
    void everyStateWithEveryCommand(CustomerStatus state, Command command) {
        assertEquals(Optional.ofNullable(WAYS.get(state + " " + command)), state.after(command));
    }
}
