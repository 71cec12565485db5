/** The wire of sandbox resellers. */
package io.twotier.partner.sandbox.api;
