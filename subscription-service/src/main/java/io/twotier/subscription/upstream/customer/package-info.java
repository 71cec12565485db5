/** What customer-service says, as far as subscriptions need it. */
package io.twotier.subscription.upstream.customer;
