/** The audit search on the wire. */
package io.twotier.platform.feed.audit.api;
