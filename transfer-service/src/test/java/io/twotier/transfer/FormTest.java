package io.twotier.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.twotier.platform.command.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the two forms of a transfer make of the one lifecycle. */
class FormTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    @Tag("R159")
    void fromPartnerToPartnerEveryStateIsSpelledAsItsPagesDoAndRejectedIsNone() {
        assertEquals(Arrays.asList("Pending", "InProgress", "Complete", "PartiallyComplete", "Failed", "Cancelled", null, "Expired"),
                Arrays.stream(TransferStatus.values()).map(TransferForm.PARTNER_TO_PARTNER::nameOf).toList());
    }

    @Test
    void nothingRejectsARequestFromPartnerToPartner() {
        Transfer request = request();
        for (UUID party : List.of(request.parties().sourceId(), request.parties().targetId())) {
            assertEquals(974105, request.makes(TransferMove.REJECT, party).rejection().code());
            assertEquals(false, request.makes(TransferMove.REJECT, party).passed());
        }
        Refused no = assertThrows(Refused.class, () -> request.reject("user", NOON));
        assertEquals(974105, no.rejection().code());
        assertEquals(TransferStatus.OPEN, request.status());
    }

    @Test
    void eachMoveIsThePartysWhoseItIsInTheForm() {
        assertEquals(List.of("source", "target", "clock", "target", "reports", "reports", "reports"),
                Arrays.stream(TransferMove.values()).map(TransferForm.DIRECT_TO_INDIRECT::who).toList());
        assertEquals(List.of("target", "source", "clock", "source", "reports", "reports", "reports"),
                Arrays.stream(TransferMove.values()).map(TransferForm.PARTNER_TO_PARTNER::who).toList());
    }

    @Test
    void whatTheSourceTookBackIsGoneAndWhatTheTargetCancelledIsNot() {
        assertEquals(Set.of(TransferStatus.WITHDRAWN), hidden(TransferForm.DIRECT_TO_INDIRECT));
        assertEquals(Set.of(TransferStatus.REJECTED), hidden(TransferForm.PARTNER_TO_PARTNER));
    }

    private static Set<TransferStatus> hidden(TransferForm form) {
        return Arrays.stream(TransferStatus.values()).filter(status -> !form.shows(status)).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(TransferStatus.class)
    void fromPartnerToPartnerTheTargetSeesWhatMovedOnceItIsOverAndNothingElse(TransferStatus status) {
        for (GroupStatus group : GroupStatus.values()) {
            assertEquals(true, TransferForm.DIRECT_TO_INDIRECT.showsTarget(status, group));
            assertEquals(group == GroupStatus.MOVED && status != TransferStatus.IN_PROGRESS, TransferForm.PARTNER_TO_PARTNER.showsTarget(status, group));
        }
    }

    @Test
    void theTypesOfProductsAreSpelledAsOnTheWire() {
        assertEquals(List.of("AzureSubscription", "AzureReservation", "AzureSavingsPlan", "OnlineServicesNCE", "Software", "SaaS"),
                Arrays.stream(ProductType.values()).map(ProductType::wireName).toList());
    }

    /** The other side of {@code Movable} in subscription-service, which moves what is not classic. */
    @Test
    @Tag("R174")
    void everyKindOfTheCatalogueMovesInExactlyOneFormAndTrialsInNone() throws IOException {
        Map<String, Set<String>> forms = Files.readAllLines(Path.of("..", "deploy", "reference", "offers.csv")).stream().skip(1).map(row -> row.split(",", -1))
                .collect(Collectors.groupingBy(row -> row[2].toLowerCase(Locale.ROOT), Collectors.flatMapping(row -> forms(row[2], row[10]), Collectors.toSet())));
        assertEquals(Set.of("license", "trial", "azure_payg", "azure_plan", "azure_reservation", "term", "marketplace_saas", "software"), forms.keySet());
        forms.forEach((kind, in) -> assertEquals(kind.equals("trial") ? Set.of()
                : Set.of(Set.of("license", "azure_payg").contains(kind) ? "first" : "partner to partner"), in, kind));
    }

    private static Stream<String> forms(String kind, String transferable) {
        Optional<ProductType> type = ProductType.ofKind(kind.toLowerCase(Locale.ROOT));
        return Stream.of(Boolean.parseBoolean(transferable) ? "first" : null, type.isPresent() ? "partner to partner" : null).filter(form -> form != null);
    }

    @Test
    void theCommandToMoveIsAddressedToNobodyAndEventsTellBothOnlyWhatBothMayKnow() {
        Transfer request = request();
        request.created();
        var said = request.accept(List.of(group(), group()), "source", NOON);
        assertEquals(List.of(2, 0, 0), said.stream().map(event -> event.audience().size()).toList());
        assertEquals(null, ((TransferEvent) said.get(0).payload()).lines());
        request.groupFailed("0", 900103, "no", NOON);
        UUID moved = request.groups().get(1).base().subscriptionId();
        var over = (TransferEvent) request.groupMoved("1", new MovedOrder("o", "monthly", "SEK", NOON, List.of()), NOON).orElseThrow().payload();
        assertEquals("PartiallyComplete", over.status());
        assertEquals(List.of(moved), over.lines().stream().map(line -> ((TransferEvent.Outcome) line).subscriptionId()).toList());
    }

    @Test
    void aFailedRequestTellsNobodyWhatTheSourceHas() {
        Transfer request = request();
        request.accept(List.of(group()), "source", NOON);
        var over = (TransferEvent) request.groupFailed("0", 900103, "no", NOON).orElseThrow().payload();
        assertEquals("Failed", over.status());
        assertEquals(List.of(), over.lines());
        assertEquals(1, request.groupsSeenBy(request.parties().sourceId()).size());
        assertEquals(List.of(), request.groupsSeenBy(request.parties().targetId()));
    }

    private static List<Proposal.Frozen> group() {
        return List.of(new Proposal.Frozen(UUID.randomUUID(), null, "TERM", 5, "monthly", "Basic", "7100512", null));
    }

    static Transfer request() {
        Parties parties = new Parties(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "Bageri", "Kvarnsten", "Nordlys");
        return Transfer.of(UUID.randomUUID(), new Proposal(TransferForm.PARTNER_TO_PARTNER, parties, "production", null, List.of(), null,
                new Wish(5, "maj@bjorkdal.example", List.of(), null)), "target", NOON);
    }
}
