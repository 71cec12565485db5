/** Who gives support for a subscription: its provider, or a reseller that the provider names. */
package io.twotier.subscription.support;
