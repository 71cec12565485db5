/** Resellers that a provider of the sandbox makes for itself, to try things out with. */
package io.twotier.partner.sandbox;
