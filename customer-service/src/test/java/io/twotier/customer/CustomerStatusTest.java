package io.twotier.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.customer.CustomerStatus.Command;
import io.twotier.platform.command.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerStatusTest {

    private static final Map<String, CustomerStatus> ALLOWED = Map.of(
            "PROVISIONING RESERVE_AGAIN", CustomerStatus.PROVISIONING,
            "PROVISIONING COMPLETE", CustomerStatus.ACTIVE,
            "PROVISIONING ABANDON", CustomerStatus.ABANDONED,
            "ACTIVE CHANGE", CustomerStatus.ACTIVE,
            "ABANDONED ABANDON", CustomerStatus.ABANDONED);

    static Stream<Arguments> everyStateWithEveryCommand() {
        return Arrays.stream(CustomerStatus.values()).flatMap(state -> Arrays.stream(Command.values()).map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource
    void everyStateWithEveryCommand(CustomerStatus state, Command command) {
        CustomerStatus next = ALLOWED.get(state + " " + command);
        if (next == null) {
            assertEquals(971010, assertThrows(Refused.class, () -> state.after(command)).rejection().code());
        } else {
            assertEquals(next, state.after(command));
        }
    }

    @Test
    void theReadmeShowsTheTable() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Arrays.stream(CustomerStatus.diagram().split("\n")).map(String::trim).forEach(line -> assertTrue(readme.contains(line), "README.md lacks: " + line));
    }
}
