/** Carts over HTTP. */
package io.twotier.subscription.cart.api;
