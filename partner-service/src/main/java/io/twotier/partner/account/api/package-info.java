/** The partner on the wire. */
package io.twotier.partner.account.api;
