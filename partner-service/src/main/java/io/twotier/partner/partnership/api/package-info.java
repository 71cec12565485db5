/** Partnerships on the wire. */
package io.twotier.partner.partnership.api;
