/** What partner-service said, as far as customers need it. */
package io.twotier.customer.upstream.partner;
