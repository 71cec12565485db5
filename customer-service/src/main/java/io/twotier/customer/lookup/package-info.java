/** Whether a domain or tenant is a customer already, and whose it is as far as that is the caller's business. */
package io.twotier.customer.lookup;
