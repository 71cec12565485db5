package io.twotier.platform.feed.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.twotier.platform.feed.webhook.EndpointState.Command;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndpointStateTest {

    @Test
    void everyCommandInEveryState() {
        assertEquals(Optional.of(EndpointState.PAUSED), EndpointState.ACTIVE.after(Command.PAUSE));
        assertEquals(Optional.empty(), EndpointState.ACTIVE.after(Command.RESUME));
        assertEquals(Optional.empty(), EndpointState.PAUSED.after(Command.PAUSE));
        assertEquals(Optional.of(EndpointState.ACTIVE), EndpointState.PAUSED.after(Command.RESUME));
    }
}
