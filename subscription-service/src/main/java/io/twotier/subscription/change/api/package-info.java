/** Changes of a subscription over HTTP. */
package io.twotier.subscription.change.api;
