/** What customer-service says about customers and their partners, as far as it is needed here. */
package io.twotier.subscription.upstream.customer;
