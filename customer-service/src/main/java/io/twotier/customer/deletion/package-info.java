/** Customers of the sandbox are removed with everything that belongs to them. */
package io.twotier.customer.deletion;
