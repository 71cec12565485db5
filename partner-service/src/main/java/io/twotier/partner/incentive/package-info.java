/** Incentive programmes: invitations to them, and which a partner is in. */
package io.twotier.partner.incentive;
