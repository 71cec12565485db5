/** The deletion of a customer over HTTP. */
package io.twotier.customer.deletion.api;
