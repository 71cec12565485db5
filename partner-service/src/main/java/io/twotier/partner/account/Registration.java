package io.twotier.partner.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the operator states about a new partner. */
public record Registration(UUID id, String name, Set<PartnerType> types, String country, Environment environment, LocalDate anniversaryDate,
                           List<MpnId> mpnIds, Set<UUID> affiliates, String email, String domain, Contact primaryContact) {
}
