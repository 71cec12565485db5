/** What partner-service says, as far as customers need it. */
package io.twotier.customer.upstream.partner;
