package io.twotier.customer.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.customer.invitation.InvitationState.Command;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InvitationStateTest {

    private static final Map<String, InvitationState> WAYS = Map.of(
            "INVITED ACCEPT", InvitationState.ACCEPTED,
            "INVITED DECLINE", InvitationState.DECLINED,
            "INVITED SERVE", InvitationState.INVITED,
            "INVITED CANCEL", InvitationState.CANCELLED,
            "INVITED EXPIRE", InvitationState.EXPIRED);

    static Stream<Arguments> everyStateWithEveryCommand() {
        return Arrays.stream(InvitationState.values()).flatMap(state -> Arrays.stream(Command.values()).map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource
    void everyStateWithEveryCommand(InvitationState state, Command command) {
        assertEquals(Optional.ofNullable(WAYS.get(state + " " + command)), state.after(command));
    }
}
