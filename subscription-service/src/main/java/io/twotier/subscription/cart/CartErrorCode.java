package io.twotier.subscription.cart;

import io.twotier.platform.command.Rejection;
import java.util.Map;

/** What is wrong with a line of a cart, in the words all clients know. */
public enum CartErrorCode {
    CATALOG_ITEM_ID_IS_NOT_VALID, PARTICIPANTS_IS_NOT_SUPPORTED_FOR_PARTNER, UNABLE_TO_PROCESS_CART_LINE_ITEM, SUBSCRIPTION_IS_NOT_VALID, SANDBOX_LIMIT_EXCEEDED;

    private static final Map<Integer, CartErrorCode> BY_CODE = Map.ofEntries(
            Map.entry(2085, CATALOG_ITEM_ID_IS_NOT_VALID), Map.entry(2006, CATALOG_ITEM_ID_IS_NOT_VALID), Map.entry(800070, CATALOG_ITEM_ID_IS_NOT_VALID),
            Map.entry(20003, SUBSCRIPTION_IS_NOT_VALID), Map.entry(27009, SUBSCRIPTION_IS_NOT_VALID), Map.entry(800018, SANDBOX_LIMIT_EXCEEDED),
            Map.entry(2071, PARTICIPANTS_IS_NOT_SUPPORTED_FOR_PARTNER), Map.entry(2072, PARTICIPANTS_IS_NOT_SUPPORTED_FOR_PARTNER),
            Map.entry(800015, PARTICIPANTS_IS_NOT_SUPPORTED_FOR_PARTNER), Map.entry(800016, PARTICIPANTS_IS_NOT_SUPPORTED_FOR_PARTNER),
            Map.entry(800039, PARTICIPANTS_IS_NOT_SUPPORTED_FOR_PARTNER), Map.entry(900123, PARTICIPANTS_IS_NOT_SUPPORTED_FOR_PARTNER),
            Map.entry(900154, PARTICIPANTS_IS_NOT_SUPPORTED_FOR_PARTNER), Map.entry(973006, PARTICIPANTS_IS_NOT_SUPPORTED_FOR_PARTNER));

    /** Clients know few of them: whatever is not among these cannot be processed. An offer that was withdrawn has its code with another status. */
    public static CartErrorCode of(Rejection rejection) {
        return rejection.code() == 2091 && rejection.status() == 403 ? CATALOG_ITEM_ID_IS_NOT_VALID
                : BY_CODE.getOrDefault(rejection.code(), UNABLE_TO_PROCESS_CART_LINE_ITEM);
    }
}
