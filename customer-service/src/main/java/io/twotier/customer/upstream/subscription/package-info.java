/** What subscription-service says, as far as relationships need it. */
package io.twotier.customer.upstream.subscription;
