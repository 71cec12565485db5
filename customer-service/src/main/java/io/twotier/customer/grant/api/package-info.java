/** Grants of access over HTTP. */
package io.twotier.customer.grant.api;
