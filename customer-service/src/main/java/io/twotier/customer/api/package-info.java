/** Customers over HTTP. */
package io.twotier.customer.api;
