/** The event log: for each tenant what it may see of the events of all services, numbered without gaps. */
package io.twotier.platform.feed.eventlog;
