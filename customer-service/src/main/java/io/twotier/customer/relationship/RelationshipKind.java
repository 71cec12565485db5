package io.twotier.customer.relationship;

/** As what a partner stands with a customer. */
public enum RelationshipKind { DIRECT, INDIRECT_PROVIDER, INDIRECT_RESELLER }
