package io.twotier.transfer;

import io.twotier.platform.command.Check;
import io.twotier.platform.command.Rejection;
import io.twotier.transfer.upstream.subscription.SubscriptionFact;

/** Which kinds of subscription each form moves. */
final class Kinds {

    private Kinds() {
    }

    /** R174: what the catalogue says; reservations and marketplace offers have codes of their own. */
    static Check transferable(SubscriptionFact one, String name) {
        return Check.that(one.transferable(), otherwise(one.kind()), name, reason(one));
    }

    /** What the wire has a product type for; classic offers have the other form. */
    static Check ofAProductType(SubscriptionFact one, String name) {
        return Check.that(ProductType.ofKind(one.kind()).isPresent(), TransferRejection.NO_PRODUCT_TYPE, name, one.kind());
    }

    private static Rejection otherwise(String kind) {
        return switch (kind) {
            case "azure_reservation" -> TransferRejection.RESERVATION;
            case "marketplace_saas" -> TransferRejection.MARKETPLACE;
            default -> TransferRejection.KIND;
        };
    }

    private static String reason(SubscriptionFact one) {
        return one.reasonNotTransferable() == null || one.reasonNotTransferable().isBlank()
                ? "subscriptions of this kind are not supported by subscription transfer" : one.reasonNotTransferable();
    }
}
