/** Incentives over HTTP. */
package io.twotier.partner.incentive.api;
