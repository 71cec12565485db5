/** A customer's partners over HTTP. */
package io.twotier.customer.relationship.api;
