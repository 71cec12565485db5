/** Orders over HTTP. */
package io.twotier.subscription.order.api;
