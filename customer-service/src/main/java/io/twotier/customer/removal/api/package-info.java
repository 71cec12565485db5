/** The end of a relationship over HTTP. */
package io.twotier.customer.removal.api;
