/** Subscriptions over HTTP. */
package io.twotier.subscription.api;
