/** Incentives on the wire. */
package io.twotier.partner.incentive.api;
