/** What partner-service says about partners and partnerships, as far as it is needed here. */
package io.twotier.subscription.upstream.partner;
