package io.twotier.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.platform.command.Check;
import io.twotier.platform.command.Rejection;
import io.twotier.platform.event.Event;
import io.twotier.transfer.api.TransferRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The README's table of the process is what the code does: who makes each move, from where to where, what is said, and what must hold. */
class ProcessTableTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Parties PARTIES = new Parties(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "Bageri", "Kvarnsten", "Nordlys");

    @Test
    @Tag("R159")
    void theProcessInTheReadmeIsTheOneInTheCode() throws IOException {
        String table = table();
        assertTrue(Files.readString(Path.of("README.md")).contains(table), table);
    }

    private static String table() {
        Stream<String> head = Stream.of("| step | who | from | to | said | must hold, else |", "|---|---|---|---|---|---|",
                row("create", "source", "–", "open", said(Stream.of(transfer().created())), codes(CreationRulesTest.rules(false,
                        new TransferRequest.Line(UUID.randomUUID(), "1")).checks().stream().map(Check::rejection))));
        return Stream.concat(head, Arrays.stream(TransferMove.values()).map(ProcessTableTest::row)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(TransferMove move) {
        List<TransferStatus> from = Arrays.stream(TransferStatus.values()).filter(status -> status.takes(move)).toList();
        List<TransferStatus> to = from.stream().map(status -> status.after(move)).distinct().toList();
        assertEquals(1, to.size(), move + " leads to one state");
        return row(lower(move), lower(move.doer()), from.stream().map(ProcessTableTest::lower).collect(Collectors.joining(", ")), lower(to.get(0)), said(made(move)),
                codes(needed(move)));
    }

    private static Stream<Rejection> needed(TransferMove move) {
        if (!move.doer().party()) {
            return Stream.of();
        }
        if (move == TransferMove.ACCEPT) {
            return AcceptanceRules.checks(transfer(), PARTIES.targetId(), CreationRulesTest.strangers()).stream().map(Check::rejection);
        }
        return Stream.of(PARTIES.makes(move, PARTIES.targetId()).rejection(), TransferStatus.OPEN.refusal());
    }

    private static Stream<Event> made(TransferMove move) {
        Transfer transfer = transfer();
        return switch (move) {
            case WITHDRAW -> Stream.of(transfer.withdraw("ada", NOON));
            case REJECT -> Stream.of(transfer.reject("nils", NOON));
            case EXPIRE -> Stream.of(transfer.expire(NOON));
            case ACCEPT -> transfer.accept("nils", NOON).stream();
            case COMPLETE -> ended(transfer, true, true);
            case COMPLETE_PART -> ended(transfer, true, false);
            case FAIL -> ended(transfer, false, false);
        };
    }

    private static Stream<Event> ended(Transfer transfer, boolean... moved) {
        transfer.accept("nils", NOON);
        Stream<Event> said = Stream.of();
        for (int group = 0; group < moved.length; group++) {
            String name = Integer.toString(group);
            said = Stream.concat(said, (moved[group] ? transfer.groupMoved(name, new MovedOrder("o-" + name, "monthly", "SEK", NOON, List.of()), NOON)
                    : transfer.groupFailed(name, 900103, "no", NOON)).stream());
        }
        return said;
    }

    private static Transfer transfer() {
        List<List<Proposal.Frozen>> groups = Stream.of(1, 2)
                .map(group -> List.of(new Proposal.Frozen(UUID.randomUUID(), null, "E3", 25, "monthly", "Office", null, null))).toList();
        return Transfer.of(UUID.randomUUID(), new Proposal(PARTIES, "production", null, groups), "ada", NOON);
    }

    private static String said(Stream<Event> events) {
        return events.map(event -> event.payload().type().replaceAll("^io\\.twotier\\.transfer\\.|\\.v1$", "")).distinct().collect(Collectors.joining(", "));
    }

    private static String codes(Stream<Rejection> rejections) {
        Map<String, String> rules = rejections.collect(Collectors.toMap(no -> no.status() + "/" + no.code(), no -> no.rule() == null ? "" : " " + no.rule(),
                (one, other) -> one.equals(other) ? one : one + other, java.util.LinkedHashMap::new));
        return rules.entrySet().stream().map(one -> one.getKey() + one.getValue()).collect(Collectors.joining(" · "));
    }

    private static String row(String... cells) {
        return Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
