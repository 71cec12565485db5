/** What this service remembers of customers and their partners, from customer-service. */
package io.twotier.agreement.upstream.customer;
