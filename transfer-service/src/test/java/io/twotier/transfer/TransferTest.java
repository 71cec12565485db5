package io.twotier.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.platform.command.Refused;
import io.twotier.platform.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TransferTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Parties PARTIES = new Parties(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "Bageri", "Kvarnsten", "Nordlys");

    private static Transfer ofGroups(int groups) {
        List<List<Proposal.Frozen>> lines = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            UUID base = UUID.randomUUID();
            lines.add(List.of(new Proposal.Frozen(base, null, "E3", 25, "monthly", "Office", "7100512", null),
                    new Proposal.Frozen(UUID.randomUUID(), base, "ATP", 10, "monthly", "Protection", "7100512", null)));
        }
        return Transfer.of(UUID.randomUUID(), new Proposal(PARTIES, "production", "mine-1", lines), "user", NOON);
    }

    private static Transfer accepted(int groups) {
        Transfer transfer = ofGroups(groups);
        transfer.created();
        transfer.accept("other", NOON);
        return transfer;
    }

    private static MovedOrder orderOf(Transfer transfer, String group) {
        List<MovedOrder.Line> lines = transfer.groups().get(Integer.parseInt(group)).lines().stream()
                .map(line -> new MovedOrder.Line(UUID.randomUUID(), line.subscriptionId(), "P1Y", null)).toList();
        return new MovedOrder("order-" + group, "monthly", "SEK", NOON, lines);
    }

    private static String type(Event event) {
        return event.payload().type().replace("io.twotier.transfer.", "");
    }

    @Test
    void creationIsTheFirstThingSaidToBothPartiesAndKeyedByTheCustomer() {
        Transfer transfer = ofGroups(1);
        Event event = transfer.created();
        assertEquals("TransferCreated.v1", type(event));
        assertEquals(1, event.sequence());
        assertEquals(PARTIES.customerId().toString(), event.key());
        assertEquals(transfer.id().toString(), event.subject());
        assertEquals(Set.of(PARTIES.sourceId(), PARTIES.targetId()), event.audience());
        assertEquals("production", event.environment());
        assertEquals("transfer", event.resource());
    }

    @Test
    void acceptanceIsSaidAndThenEveryGroupIsAskedForBaseFirst() {
        Transfer transfer = ofGroups(2);
        transfer.created();
        List<Event> events = transfer.accept("other", NOON);
        assertEquals(List.of("TransferAccepted.v1", "TransferGroupRequested.v1", "TransferGroupRequested.v1"), events.stream().map(TransferTest::type).toList());
        assertEquals(List.of(2L, 3L, 4L), events.stream().map(Event::sequence).toList());
        var second = (TransferEvent.GroupRequested) events.get(2).payload();
        assertEquals("1", second.groupId());
        assertEquals(transfer.groups().get(1).base().subscriptionId(), second.lines().get(0).subscriptionId());
        assertEquals(second.lines().get(0).subscriptionId(), second.lines().get(1).parentSubscriptionId());
        assertEquals(10, second.lines().get(1).quantity());
    }

    @Test
    @Tag("R166")
    void aTransferIsNotCompleteBeforeItsLastGroupHasReported() {
        Transfer transfer = accepted(2);
        assertTrue(transfer.groupMoved("0", orderOf(transfer, "0"), NOON).isEmpty());
        assertEquals("InProgress", transfer.wireStatus());
        Event end = transfer.groupMoved("1", orderOf(transfer, "1"), NOON).orElseThrow();
        assertEquals("TransferCompleted.v1", type(end));
        assertEquals("Complete", transfer.wireStatus());
    }

    @Test
    void someGroupsMovedIsPartiallyComplete() {
        Transfer transfer = accepted(2);
        transfer.groupFailed("0", 900103, "not synchronised", NOON);
        var said = (TransferEvent) transfer.groupMoved("1", orderOf(transfer, "1"), NOON).orElseThrow().payload();
        assertEquals("PartiallyComplete", said.status());
        List<TransferEvent.Outcome> outcomes = said.lines().stream().map(TransferEvent.Outcome.class::cast).toList();
        assertEquals(List.of("Failed", "Failed", "Complete", "Complete"), outcomes.stream().map(TransferEvent.Outcome::status).toList());
        assertEquals("order-1", outcomes.get(2).orderId());
        assertEquals("not synchronised", outcomes.get(0).description());
    }

    @Test
    void noGroupMovedIsFailed() {
        Transfer transfer = accepted(2);
        transfer.groupFailed("0", 900103, "no", NOON);
        Event end = transfer.groupFailed("1", 900103, "no", NOON).orElseThrow();
        assertEquals("TransferFailed.v1", type(end));
        assertEquals("Failed", transfer.wireStatus());
    }

    @Test
    void aReportHeardTwiceChangesNothing() {
        Transfer transfer = accepted(1);
        transfer.groupMoved("0", orderOf(transfer, "0"), NOON);
        UUID renewed = transfer.lines().get(0).newSubscriptionId();
        assertTrue(transfer.groupMoved("0", orderOf(transfer, "0"), NOON).isEmpty());
        assertTrue(transfer.groupFailed("0", 900103, "no", NOON).isEmpty());
        assertEquals(renewed, transfer.lines().get(0).newSubscriptionId());
        assertEquals("Complete", transfer.wireStatus());
    }

    @Test
    void aReportOnATransferThatWasNeverAcceptedIsAnError() {
        Transfer transfer = ofGroups(1);
        assertThrows(IllegalStateException.class, () -> transfer.groupMoved("0", orderOf(transfer, "0"), NOON));
        assertThrows(IllegalArgumentException.class, () -> transfer.groupMoved("7", orderOf(transfer, "0"), NOON));
    }

    @Test
    void aSilentGroupIsAskedAgainAndAtLastGivenUp() {
        Transfer transfer = accepted(1);
        Instant later = NOON.plusSeconds(60);
        assertEquals(List.of(), transfer.pursue(NOON, 3, NOON));
        assertEquals(List.of("TransferGroupRequested.v1"), transfer.pursue(later, 3, later).stream().map(TransferTest::type).toList());
        assertEquals(List.of(), transfer.pursue(later, 3, later));
        Instant muchLater = later.plusSeconds(60);
        assertEquals(List.of("TransferGroupRequested.v1"), transfer.pursue(muchLater, 3, muchLater).stream().map(TransferTest::type).toList());
        Instant last = muchLater.plusSeconds(60);
        assertEquals(List.of("TransferFailed.v1"), transfer.pursue(last, 3, last).stream().map(TransferTest::type).toList());
        assertEquals("Failed", transfer.wireStatus());
        assertEquals(List.of(), transfer.pursue(last.plusSeconds(60), 3, last.plusSeconds(60)));
    }

    @Test
    void aGroupThatWasMovedAfterAllCorrectsAFailedTransfer() {
        Transfer transfer = accepted(2);
        Instant later = NOON.plusSeconds(60);
        transfer.pursue(later, 1, later);
        assertEquals("Failed", transfer.wireStatus());
        assertEquals("PartiallyComplete", status(transfer.groupMoved("1", orderOf(transfer, "1"), later).orElseThrow()));
        assertTrue(transfer.groupFailed("0", 900103, "no", later).isEmpty());
        assertEquals("Complete", status(transfer.groupMoved("0", orderOf(transfer, "0"), later).orElseThrow()));
    }

    @Test
    void everyEventCountsTheSequenceOn() {
        Transfer transfer = ofGroups(1);
        transfer.created();
        assertEquals(2, transfer.withdraw("user", NOON).sequence());
        Refused no = assertThrows(Refused.class, () -> transfer.accept("other", NOON));
        assertEquals(900102, no.rejection().code());
        assertEquals(2, ofGroupsRejected().sequence());
    }

    private static Event ofGroupsRejected() {
        Transfer transfer = ofGroups(1);
        transfer.created();
        return transfer.reject("other", NOON);
    }

    private static String status(Event event) {
        return ((TransferEvent) event.payload()).status();
    }
}
