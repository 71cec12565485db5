/** Bill-to data over HTTP. */
package io.twotier.customer.billing.api;
