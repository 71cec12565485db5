package io.twotier.customer.relationship;

import java.util.EnumSet;
import java.util.Set;

/** What a partner may do for a customer in this system, as the wire names it. */
public enum AllowedAction {

    ADD_PRODUCTS("addProducts"), VIEW_PRODUCTS("viewProducts"), CREATE_ORDERS("createOrders"), VIEW_ORDER_HISTORY("viewOrderHistory"),
    MANAGE_RESERVATIONS("manageReservations"), BUY_SOFTWARE("buySoftware"), BILL_CUSTOMER("billCustomer"),
    VIEW_SUBSCRIPTIONS("viewSubscriptions"), MANAGE_LICENSES("manageLicenses"), MANAGE_USERS("manageUsers");

    private static final Set<AllowedAction> ALWAYS = EnumSet.of(VIEW_SUBSCRIPTIONS, MANAGE_LICENSES, MANAGE_USERS);
    private static final Set<AllowedAction> BUYING = EnumSet.of(ADD_PRODUCTS, CREATE_ORDERS, MANAGE_RESERVATIONS, BUY_SOFTWARE);

    private final String wireName;

    AllowedAction(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** R126–R130, R132, R134: what needs the direct way of buying is there exactly for it, and buying not while restricted (R8). */
    static Set<AllowedAction> of(AcquisitionChannel channel, boolean restricted) {
        Set<AllowedAction> allowed = channel == AcquisitionChannel.DIRECT ? EnumSet.allOf(AllowedAction.class) : EnumSet.copyOf(ALWAYS);
        if (restricted) {
            allowed.removeAll(BUYING);
        }
        return allowed;
    }
}
