package io.twotier.customer.grant;

/** R47: a reseller's access to a customer's Azure is given by hand in the Azure portal, where nobody tells us; so it is never called granted. */
public enum AzureAccess {

    /** The customer buys no Azure by usage through the reseller's provider. */
    NONE,
    PENDING_MANUAL_GRANT
}
