/** Invitations to incentive programmes. */
package io.twotier.partner.incentive;
