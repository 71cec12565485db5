/** Where webhooks may go: nowhere inside of our own walls. */
package io.twotier.platform.feed.webhook.destination;
