/** Capabilities over HTTP. */
package io.twotier.partner.capability.api;
