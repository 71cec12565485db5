/** The reseller of a customer over HTTP. */
package io.twotier.customer.association.api;
