/** Partnerships over HTTP. */
package io.twotier.partner.partnership.api;
