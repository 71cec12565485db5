/** Offers over HTTP. */
package io.twotier.subscription.catalogue.api;
