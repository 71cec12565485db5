package io.twotier.partner.partnership;

import io.twotier.partner.account.Partner;
import java.util.UUID;

/** The other side of a partnership. */
record Counterpart(UUID partnership, Partner partner) {
}
