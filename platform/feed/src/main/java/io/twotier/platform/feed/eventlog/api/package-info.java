/** The event log on the wire. */
package io.twotier.platform.feed.eventlog.api;
