/** Conversions of trials over HTTP. */
package io.twotier.subscription.conversion.api;
