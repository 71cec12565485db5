/** The lookup over HTTP. */
package io.twotier.customer.lookup.api;
