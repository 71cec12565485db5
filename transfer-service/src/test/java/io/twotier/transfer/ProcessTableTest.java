package io.twotier.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.twotier.platform.command.Check;
import io.twotier.platform.command.Rejection;
import io.twotier.platform.event.Event;
import io.twotier.transfer.api.TransferRequest;
import io.twotier.transfer.partnertopartner.Strangers;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The README's table of the process is what the code does: who makes each move, from where to where, what is said, and what must hold. */
class ProcessTableTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Parties PARTIES = new Parties(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "Bageri", "Kvarnsten", "Nordlys");

    @ParameterizedTest
    @EnumSource
    @Tag("R159")
    void theProcessInTheReadmeIsTheOneInTheCode(TransferForm form) throws IOException {
        String table = table(form);
        assertTrue(Files.readString(Path.of("README.md")).contains(table), table);
    }

    private static String table(TransferForm form) {
        Stream<String> head = Stream.of("| step | who | from | to | said | must hold, else |", "|---|---|---|---|---|---|",
                row("create", form.who(TransferMove.WITHDRAW), "–", "open", said(Stream.of(transfer(form).created())), codes(neededToCreate(form))));
        return Stream.concat(head, Arrays.stream(TransferMove.values()).filter(form::takes).map(move -> row(form, move))).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(TransferForm form, TransferMove move) {
        List<TransferStatus> from = Arrays.stream(TransferStatus.values()).filter(status -> status.takes(move)).toList();
        List<TransferStatus> to = from.stream().map(status -> status.after(move)).distinct().toList();
        assertEquals(1, to.size(), move + " leads to one state");
        return row(lower(move), form.who(move), from.stream().map(ProcessTableTest::lower).collect(Collectors.joining(", ")), lower(to.get(0)), said(made(form, move)),
                codes(needed(form, move)));
    }

    private static Stream<Rejection> neededToCreate(TransferForm form) {
        List<Check> checks = form == TransferForm.PARTNER_TO_PARTNER ? Strangers.request(PARTIES.customerId(), PARTIES.sourceId(), PARTIES.targetId())
                : CreationRulesTest.rules(false, new TransferRequest.Line(UUID.randomUUID(), "1")).checks();
        return checks.stream().map(Check::rejection);
    }

    private static Stream<Rejection> needed(TransferForm form, TransferMove move) {
        if (!move.doer().party()) {
            return Stream.of();
        }
        if (move != TransferMove.ACCEPT) {
            return Stream.of(PARTIES.makes(form, move, PARTIES.targetId()).rejection(), TransferStatus.OPEN.refusal());
        }
        UUID subscription = UUID.randomUUID();
        List<Check> checks = form == TransferForm.PARTNER_TO_PARTNER
                ? Strangers.acceptance(transfer(form), new Candidates(form, PARTIES.customerId(), List.of(), Map.of()), subscription)
                : AcceptanceRules.checks(transfer(form), PARTIES.targetId(), CreationRulesTest.strangers());
        return checks.stream().map(Check::rejection);
    }

    private static Stream<Event> made(TransferForm form, TransferMove move) {
        Transfer transfer = transfer(form);
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

    private static Transfer transfer(TransferForm form) {
        List<List<Proposal.Frozen>> groups = Stream.of(1, 2)
                .map(group -> List.of(new Proposal.Frozen(UUID.randomUUID(), null, "E3", 25, "monthly", "Office", null, null))).toList();
        return Transfer.of(UUID.randomUUID(), new Proposal(form, PARTIES, "production", null, groups, null, new Wish(5, "maj@bjorkdal.example", List.of(), null)), "ada", NOON);
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
