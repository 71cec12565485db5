/** What customer-service says, as far as partnerships need it. */
package io.twotier.partner.upstream.customer;
