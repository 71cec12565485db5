/** Signing and the signing status over HTTP. */
package io.twotier.agreement.partner.api;
