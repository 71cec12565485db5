/** What customer-service says, as far as agreements need it. */
package io.twotier.agreement.upstream.customer;
