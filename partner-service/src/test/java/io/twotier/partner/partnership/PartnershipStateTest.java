package io.twotier.partner.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state of a partnership and of an invitation with every command. */
class PartnershipStateTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"NONE, ACCEPT, ACTIVE", "NONE, REMOVE,", "ACTIVE, ACCEPT,", "ACTIVE, REMOVE, REMOVED", "REMOVED, ACCEPT, ACTIVE", "REMOVED, REMOVE,"})
    void aPartnershipGoesWhereTheTableSays(PartnershipState from, PartnershipState.Command command, PartnershipState to) {
        assertEquals(Optional.ofNullable(to), from.after(command));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "INVITED, ACCEPT, ACCEPTED", "INVITED, DECLINE, DECLINED", "INVITED, CANCEL, CANCELLED", "INVITED, EXPIRE, EXPIRED",
        "ACCEPTED, ACCEPT,", "ACCEPTED, DECLINE,", "ACCEPTED, CANCEL,", "ACCEPTED, EXPIRE,", "DECLINED, ACCEPT,", "DECLINED, DECLINE,", "DECLINED, CANCEL,",
        "DECLINED, EXPIRE,", "CANCELLED, ACCEPT,", "CANCELLED, DECLINE,", "CANCELLED, CANCEL,", "CANCELLED, EXPIRE,", "EXPIRED, ACCEPT,", "EXPIRED, DECLINE,",
        "EXPIRED, CANCEL,", "EXPIRED, EXPIRE,"})
    void anInvitationIsUsedOnce(InvitationState from, InvitationState.Command command, InvitationState to) {
        assertEquals(Optional.ofNullable(to), from.after(command));
    }
}
