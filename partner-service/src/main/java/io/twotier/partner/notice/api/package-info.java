/** Notices over HTTP. */
package io.twotier.partner.notice.api;
