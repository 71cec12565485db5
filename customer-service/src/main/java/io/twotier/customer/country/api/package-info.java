/** What countries demand, over HTTP. */
package io.twotier.customer.country.api;
