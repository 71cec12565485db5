package io.twotier.platform.command;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.twotier.platform.Ids;
import io.twotier.platform.wire.Etag;
import org.junit.jupiter.api.Test;

class PreconditionsTest {

    @Test
    void aStaleVersionIsRefusedWithTheStatusTheInstallationChose() {
        for (int status : new int[] {412, 400}) {
            Refused refused = assertThrows(Refused.class, () -> askedWith(Etag.of(3), status).match(4));
            assertEquals(status, refused.rejection().status());
            assertEquals(2055, refused.rejection().code());
        }
    }

    @Test
    void theVersionThatIsThereAndNoneAtAllAreTaken() {
        assertDoesNotThrow(() -> askedWith(Etag.of(4), 412).match(4));
        assertDoesNotThrow(() -> askedWith(null, 412).match(4));
    }

    @Test
    void noOtherStatusCanBeChosen() {
        assertThrows(IllegalArgumentException.class, () -> askedWith(null, 422));
    }

    private static Preconditions askedWith(String ifMatch, int status) {
        CurrentRequest request = new CurrentRequest();
        request.set(new CurrentRequest.Details("anything", "", null, null, Ids.next(), Ids.next(), false, false, ifMatch, null, null));
        return new Preconditions(request, status);
    }
}
