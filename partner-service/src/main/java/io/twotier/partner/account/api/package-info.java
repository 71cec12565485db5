/** The partner over HTTP. */
package io.twotier.partner.account.api;
