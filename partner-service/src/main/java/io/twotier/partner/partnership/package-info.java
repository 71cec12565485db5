/** Invitations between provider and reseller, and the partnerships that come of them. */
package io.twotier.partner.partnership;
