/** Webhooks on the wire. */
package io.twotier.platform.feed.webhook.api;
