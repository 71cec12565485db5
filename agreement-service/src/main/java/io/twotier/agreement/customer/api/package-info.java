/** Accepting, attesting and reading the agreements of a customer over HTTP. */
package io.twotier.agreement.customer.api;
