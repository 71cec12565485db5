package io.twotier.customer;

/** Whether a tenant is one that buys, or a partner's own (R18, R19: a partner's own never buys). */
public enum TenantKind { CUSTOMER, PARTNER_CSP }
