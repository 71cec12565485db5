/** Incentive attribution over HTTP. */
package io.twotier.subscription.attribution.api;
