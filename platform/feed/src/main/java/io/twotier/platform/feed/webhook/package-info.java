/** Webhooks: who is told of events as they happen, and where. */
package io.twotier.platform.feed.webhook;
