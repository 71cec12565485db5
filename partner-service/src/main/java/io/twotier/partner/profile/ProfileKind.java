package io.twotier.partner.profile;

/** The profiles a partner keeps. */
public enum ProfileKind { LEGAL_BUSINESS, ORGANIZATION, BILLING, SUPPORT }
