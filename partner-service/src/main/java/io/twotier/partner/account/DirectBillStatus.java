package io.twotier.partner.account;

/** Whether a direct-bill partner may buy; a partner without that type is as good as active. */
public enum DirectBillStatus { ACTIVE, RESTRICTED }
