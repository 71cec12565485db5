package io.twotier.customer.relationship;

/** How a partner won a customer: buying for it directly, or as a reseller through a provider. Never changes (R125, R136). */
public enum AcquisitionChannel { DIRECT, INDIRECT }
