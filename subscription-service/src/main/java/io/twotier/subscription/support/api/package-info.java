/** Support contacts over HTTP. */
package io.twotier.subscription.support.api;
